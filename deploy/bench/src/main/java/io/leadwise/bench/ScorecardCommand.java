package io.leadwise.bench;

import io.leadwise.bench.measure.Machine;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.ReportFiles;
import io.leadwise.bench.scorecard.InventedOutcomes;
import io.leadwise.bench.scorecard.ScorecardRace;
import io.leadwise.bench.scorecard.ScorecardReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Needs no suite: what it measures asks nobody. */
@Command(
    name = "scorecard",
    mixinStandardHelpOptions = true,
    description = "Measures how fast a scorecard is learned from outcomes, and how fast it scores.")
final class ScorecardCommand implements Callable<Integer> {

  @Option(
      names = "--outcomes",
      paramLabel = "N",
      defaultValue = "50000",
      description = "How many outcomes are learned from, and scored (default ${DEFAULT-VALUE}).")
  private int outcomes;

  @Option(
      names = "--trainings",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many times it is learned (default ${DEFAULT-VALUE}).")
  private int trainings;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "21",
      description = "How many rounds of scoring count (default ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many rounds before do not (default ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed makes the same leads (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the report goes (default: a new folder below the results folder).")
  private Path out;

  @Override
  public Integer call() {
    CommonOptions.requireWithin("--outcomes", outcomes, 1_000, 1_000_000);
    CommonOptions.requireWithin("--trainings", trainings, 1, 100);
    CommonOptions.requireWithin("--rounds", rounds, 1, 1_000);
    CommonOptions.requireWithin("--warm-up", warmUp, 0, 1_000);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("outcomes", outcomes);
    options.put("trainings", trainings);
    options.put("rounds", rounds);
    options.put("warmUp", warmUp);
    options.put("seed", seed);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Report report = new Report("scorecard", now, Machine.describe(), options);
    ScorecardRace race = new ScorecardRace(new InventedOutcomes(seed, outcomes));
    ScorecardReport.write(race.run(trainings, warmUp, rounds), report);
    ReportFiles.write(
        report,
        out == null ? CommonOptions.newFolder("scorecard") : out,
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
    return ExitCode.OK;
  }
}
