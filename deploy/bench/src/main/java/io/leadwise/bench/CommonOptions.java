package io.leadwise.bench;

import io.leadwise.local.service.SuiteException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that all scenarios share. */
final class CommonOptions {

  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Option(
      names = "--leads",
      paramLabel = "N",
      description = "How many leads (default ${DEFAULT-VALUE}).")
  private Integer leads;

  @Option(
      names = "--companies",
      paramLabel = "N",
      description = "How many companies they belong to (default: a fifth of the leads).")
  private Integer companies;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where results and logs go (default: a new folder below the results folder).")
  private Path out;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "Partitions of each topic (default ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--heap",
      paramLabel = "MIB",
      description = "Largest heap of each service, instead of those of the local suite.")
  private Integer heap;

  @Option(
      names = "--web-delay-ms",
      paramLabel = "MS",
      defaultValue = "0",
      description = "How long each answer of the stub web takes (default ${DEFAULT-VALUE}).")
  private int webDelayMillis;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description = "How long a run may take (default ${DEFAULT-VALUE}).")
  private int limitSeconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed makes the same leads (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--profile",
      description =
          "Also record each service with JDK Flight Recorder and the database with"
              + " pg_stat_statements; the numbers suffer.")
  private boolean profile;

  @Option(
      names = "--jvm",
      paramLabel = "FLAGS",
      defaultValue = "",
      description = "Flags of the services' JVMs instead of those of the local suite.")
  private String jvm;

  /**
   * Settings for a scenario.
   *
   * @param defaultLeads how many leads unless the person says so
   * @throws SuiteException with a sentence when an option makes no sense
   */
  BenchSettings settings(String scenario, int defaultLeads) {
    int howMany = leads == null ? defaultLeads : leads;
    return settings(scenario, howMany, companies == null ? Math.max(1, howMany / 5) : companies);
  }

  /** Settings for a scenario in which each company has one lead. */
  BenchSettings settingsOfOneLeadEach(String scenario, int defaultCompanies) {
    int howMany = companies == null ? defaultCompanies : companies;
    return settings(scenario, howMany, howMany);
  }

  private BenchSettings settings(String scenario, int howMany, int ofHowMany) {
    requireWithin("--leads", howMany, 1, 2_000_000);
    requireWithin("--companies", ofHowMany, 1, howMany);
    requireWithin("--partitions", partitions, 1, 100);
    if (heap != null) {
      requireWithin("--heap", heap, 64, 16_384);
    }
    requireWithin("--web-delay-ms", webDelayMillis, 0, 60_000);
    requireWithin("--limit", limitSeconds, 1, 24 * 3600);
    return new BenchSettings(
        howMany,
        ofHowMany,
        partitions,
        heap,
        Duration.ofMillis(webDelayMillis),
        Duration.ofSeconds(limitSeconds),
        seed,
        profile,
        jvm.isBlank() ? List.of() : List.of(jvm.strip().split("\\s+")),
        out == null ? newFolder(scenario) : out);
  }

  static Path newFolder(String scenario) {
    return Path.of(
        System.getProperty("leadwise.bench.results", "bench-results"),
        LocalDateTime.now().format(FOLDER) + "-" + scenario);
  }

  static void requireWithin(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new SuiteException(
          "%s takes a number from %d to %d, not %d.".formatted(option, least, most, value));
    }
  }
}
