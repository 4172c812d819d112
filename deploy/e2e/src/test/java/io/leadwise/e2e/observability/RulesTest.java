package io.leadwise.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwise.e2e.observability.ObservabilityFiles.Alert;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  /** What each section of the runbook answers. */
  private static final List<String> QUESTIONS =
      List.of("**Means.**", "**Look at.**", "**Do.**", "**Cause it.**");

  static List<Alert> alerts() {
    return ObservabilityFiles.alerts();
  }

  @Test
  void thereAreAlertsOfDifferentNames() {
    assertThat(alerts()).hasSizeGreaterThan(8).extracting(Alert::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void anAlertCanBeReadByPrometheusAndByPeople(Alert alert) {
    assertThat(PromQl.selectors(alert.expression())).isNotEmpty();
    assertThat(alert.severity()).isIn("critical", "warning");
    assertThat(alert.summary()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void itsRunbookSaysWhatItMeansAndWhatToDo(Alert alert) throws IOException {
    String[] link = alert.runbook().split("#");
    String runbook = Files.readString(ObservabilityFiles.ROOT.resolve(link[0]));

    assertThat(link[1]).isEqualTo(alert.name().toLowerCase(Locale.ROOT));
    assertThat(runbook).contains("\n### " + alert.name() + "\n");
    assertThat(section(runbook, alert.name())).contains(QUESTIONS);
  }

  /** With the promtool of this machine; without one it is skipped. */
  @ParameterizedTest
  @MethodSource("promtool")
  void promtoolFindsThemRight_andFiresThemWhenItShould(List<String> command) throws Exception {
    assumeTrue(isOnPath(command.get(0)), "no promtool on the PATH");

    Process process =
        new ProcessBuilder(command)
            .directory(ObservabilityFiles.FOLDER.resolve("prometheus").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
  }

  static Stream<List<String>> promtool() {
    return Stream.of(
        List.of("promtool", "check", "rules", "leadwise-rules.yaml"),
        List.of("promtool", "test", "rules", "leadwise-rules.test.yaml"));
  }

  private static String section(String runbook, String name) {
    String rest = runbook.substring(runbook.indexOf("\n### " + name + "\n") + 1);
    int end = rest.indexOf("\n##");
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
