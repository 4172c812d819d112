package io.leadwise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.local.service.SuiteException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

class BenchTest {

  static class Options {
    @Mixin CommonOptions common;
  }

  @Test
  void theOptionsReachTheSettings() {
    BenchSettings settings =
        settings(
            "--leads=200",
            "--companies=40",
            "--partitions=6",
            "--heap=200",
            "--web-delay-ms=15",
            "--seed=9",
            "--out=x",
            "--limit=60",
            "--jvm",
            "-XX:+UseG1GC -Xss1m");

    assertThat(settings)
        .isEqualTo(
            new BenchSettings(
                200,
                40,
                6,
                200,
                Duration.ofMillis(15),
                Duration.ofSeconds(60),
                9,
                false,
                List.of("-XX:+UseG1GC", "-Xss1m"),
                Path.of("x")));
  }

  @Test
  void withoutOptionsTheTargetIsMeasured() {
    BenchSettings settings = settings();

    assertThat(settings.leads()).isEqualTo(10_000);
    assertThat(settings.companies()).isEqualTo(2_000);
    assertThat(settings.out().getFileName().toString()).endsWith("-test");
  }

  @Test
  void moreCompaniesThanLeadsMakeNoSense() {
    assertThatThrownBy(() -> settings("--leads=10", "--companies=11"))
        .isInstanceOf(SuiteException.class)
        .hasMessage("--companies takes a number from 1 to 10, not 11.");
  }

  @Test
  void aWrongOptionIsOneSentenceAndAFailure() {
    StringWriter errors = new StringWriter();
    int code =
        Bench.commandLine()
            .setErr(new PrintWriter(errors, true))
            .execute("prioritized-list", "--sellers", "0");

    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().strip())
        .isEqualTo("--sellers takes a number from 1 to 100000, not 0.");
  }

  private static BenchSettings settings(String... arguments) {
    Options options = new Options();
    new CommandLine(options).parseArgs(arguments);
    return options.common.settings("test", 10_000);
  }
}
