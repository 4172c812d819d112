package io.leadwise.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the runbook tells people to type at night exists. */
class RunbookTest {

  private static final Pattern REQUEST =
      Pattern.compile("`(GET|POST|PUT|DELETE)\\s+(/api/v1/[^`? ]+)");
  private static final Pattern SETTING = Pattern.compile("`(leadwise\\.[a-z.-]+[a-z])");
  private static final Pattern SCRIPT = Pattern.compile("(deploy/ops/[a-z-]+\\.sh)");
  private static final Pattern COMMAND = Pattern.compile("leadwise-ops\\.sh ([a-z-]+)");

  private final String runbook = read("docs/runbook.md");

  @Test
  void itsRequestsAreOperations() {
    List<String> known =
        ApiDocument.committed().stream()
            .map(
                operation ->
                    operation.method() + " " + operation.path().replaceAll("\\{.*?}", "{}"))
            .map(one -> one.toUpperCase(Locale.ROOT))
            .toList();

    List<String> asked =
        found(REQUEST).map(m -> m.group(1) + " " + m.group(2).replaceAll("\\{.*?}", "{}")).toList();

    assertThat(asked)
        .hasSizeGreaterThan(5)
        .allMatch(one -> known.contains(one.toUpperCase(Locale.ROOT)));
  }

  @Test
  void itsSettingsAreInTheReadmes() {
    StringBuilder readmes = new StringBuilder(read("common/service-kit/README.md"));
    for (Service service : Service.values()) {
      readmes.append(read(service.directory() + "/README.md"));
    }

    assertThat(found(SETTING).map(m -> m.group(1)).collect(Collectors.toSet()))
        .hasSizeGreaterThan(5)
        // A name may end where the reader puts in a source or a path.
        .allMatch(
            setting ->
                readmes.toString().contains("`" + setting + "`")
                    || readmes.toString().contains("`" + setting + "."));
  }

  @Test
  void itsCommandsAreThere() {
    String operations = read("deploy/local/src/main/java/io/leadwise/local/ops/Operations.java");

    assertThat(found(SCRIPT).map(m -> m.group(1)).distinct().toList())
        .hasSize(3)
        .allMatch(script -> Files.isExecutable(ObservabilityFiles.ROOT.resolve(script)));
    assertThat(found(COMMAND).map(m -> m.group(1)).distinct().toList())
        .containsExactlyInAnyOrder("dead-letters", "replay-dead-letters", "drain", "read-again");
    assertThat(operations)
        .contains("DeadLettersList.class", "ReplayDeadLetters.class")
        .contains("Drain.class", "ReadAgain.class");
  }

  private Stream<MatchResult> found(Pattern pattern) {
    return pattern.matcher(runbook).results();
  }

  private static String read(String file) {
    try {
      return Files.readString(ObservabilityFiles.ROOT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
