package io.leadwise.bench;

import io.leadwise.bench.address.AddressRace;
import io.leadwise.bench.address.AddressReport;
import io.leadwise.bench.address.SampleAddresses;
import io.leadwise.bench.measure.Machine;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.ReportFiles;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Needs no suite: what it measures asks nobody. */
@Command(
    name = "addresses",
    mixinStandardHelpOptions = true,
    description = "Measures syntax, lists and type of addresses in process, beside plain JMail.")
final class AddressesCommand implements Callable<Integer> {

  @Option(
      names = "--addresses",
      paramLabel = "N",
      defaultValue = "50000",
      description = "How many addresses a round has (default ${DEFAULT-VALUE}).")
  private int addresses;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "41",
      description = "How many rounds count (default ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many rounds before do not (default ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed makes the same addresses (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the report goes (default: a new folder below the results folder).")
  private Path out;

  @Override
  public Integer call() {
    CommonOptions.requireWithin("--addresses", addresses, 1, 1_000_000);
    CommonOptions.requireWithin("--rounds", rounds, 1, 1_000);
    CommonOptions.requireWithin("--warm-up", warmUp, 0, 1_000);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("addresses", addresses);
    options.put("rounds", rounds);
    options.put("warmUp", warmUp);
    options.put("seed", seed);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Report report = new Report("addresses", now, Machine.describe(), options);
    List<String> sample = new SampleAddresses(seed).addresses(addresses);
    AddressReport.write(new AddressRace(sample).run(warmUp, rounds), report);
    ReportFiles.write(
        report,
        out == null ? CommonOptions.newFolder("addresses") : out,
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
    return ExitCode.OK;
  }
}
