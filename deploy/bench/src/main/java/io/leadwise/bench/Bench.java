package io.leadwise.bench;

import io.leadwise.bench.scenario.EmailBatch;
import io.leadwise.bench.scenario.ImportOfOneFile;
import io.leadwise.bench.scenario.LeadList;
import io.leadwise.bench.scenario.OneLead;
import io.leadwise.bench.scenario.PrioritizedList;
import io.leadwise.bench.scenario.ResearchAtScale;
import io.leadwise.bench.scenario.Scenario;
import io.leadwise.bench.scenario.SelectionToInsight;
import io.leadwise.bench.stub.Delayed;
import io.leadwise.local.service.SuiteException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Load and scale of the whole suite on this machine. Without a subcommand: from selection to
 * insight. The exit code is 0 when everything that should come through did, whatever the targets
 * say.
 */
@Command(
    name = "deploy/bench/run.sh",
    mixinStandardHelpOptions = true,
    description = "Measures a run of the agent from selection to the last published insight.",
    subcommands = {
      Bench.OneLeadCommand.class,
      Bench.PrioritizedListCommand.class,
      Bench.ImportCommand.class,
      Bench.LeadListCommand.class,
      Bench.EmailBatchCommand.class,
      Bench.ResearchCommand.class,
      AddressesCommand.class,
      ScorecardCommand.class
    })
public final class Bench implements Callable<Integer> {

  // Held so that its level is not garbage-collected: it tells every step of PostgreSQL's stop.
  private static final Logger QUIET = Logger.getLogger("io.zonky");

  static {
    QUIET.setLevel(Level.WARNING);
  }

  @Mixin private CommonOptions common;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many runs over the same leads; from the second one on, companies are known"
              + " (default ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Leads of other companies that the agent works on before it is measured"
              + " (default ${DEFAULT-VALUE}: the JVMs are cold, the companies unknown).")
  private int warmUp;

  /** Runs the command; see {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::tell);
  }

  @Override
  public Integer call() {
    CommonOptions.requireWithin("--runs", runs, 1, 100);
    CommonOptions.requireWithin("--warm-up", warmUp, 0, 1_000_000);
    return measure(new SelectionToInsight(runs, warmUp), common, 10_000);
  }

  private static int measure(Scenario scenario, CommonOptions common, int defaultLeads) {
    return measure(scenario, common.settings(scenario.name(), defaultLeads));
  }

  private static int measure(Scenario scenario, BenchSettings settings) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean succeeded = new ScenarioRunner(scenario, settings, out).run().succeeded();
    return succeeded ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    if (failure instanceof SuiteException) {
      command.getErr().println(failure.getMessage());
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }

  @Command(
      name = "one-lead",
      mixinStandardHelpOptions = true,
      description = "Measures from POST /leads to the complete insight, one lead at a time.")
  static final class OneLeadCommand implements Callable<Integer> {

    @Mixin private CommonOptions common;

    @Override
    public Integer call() {
      return measure(new OneLead(), common, 200);
    }
  }

  @Command(
      name = "prioritized-list",
      mixinStandardHelpOptions = true,
      description =
          "Measures the prioritized lists of many sellers and pages about leads at a steady rate.")
  static final class PrioritizedListCommand implements Callable<Integer> {

    @Mixin private CommonOptions common;

    @Option(
        names = "--sellers",
        paramLabel = "N",
        defaultValue = "1000",
        description = "Sellers whom the leads belong to (default ${DEFAULT-VALUE}).")
    private int sellers;

    @Option(
        names = "--rate",
        paramLabel = "N",
        defaultValue = "500",
        description = "Lists per second (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
        names = "--pages",
        paramLabel = "N",
        defaultValue = "100",
        description = "Pages about a lead per second, besides (default ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
        names = "--seconds",
        paramLabel = "N",
        defaultValue = "60",
        description = "How long (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
        names = "--page-size",
        paramLabel = "N",
        defaultValue = "50",
        description = "Leads in a list (default ${DEFAULT-VALUE}).")
    private int pageSize;

    @Override
    public Integer call() {
      CommonOptions.requireWithin("--sellers", sellers, 1, 100_000);
      CommonOptions.requireWithin("--rate", rate, 1, 10_000);
      CommonOptions.requireWithin("--pages", pages, 0, 10_000);
      CommonOptions.requireWithin("--seconds", seconds, 1, 600);
      CommonOptions.requireWithin("--page-size", pageSize, 1, 200);
      return measure(
          new PrioritizedList(sellers, rate, pages, Duration.ofSeconds(seconds), pageSize),
          common,
          1_000_000);
    }
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Measures the import of one CSV file, and of the same file once more.")
  static final class ImportCommand implements Callable<Integer> {

    @Mixin private CommonOptions common;

    @Override
    public Integer call() {
      return measure(new ImportOfOneFile(), common, 100_000);
    }
  }

  @Command(
      name = "email-batch",
      mixinStandardHelpOptions = true,
      description = "Measures the batch endpoint for addresses, without DNS.")
  static final class EmailBatchCommand implements Callable<Integer> {

    @Mixin private CommonOptions common;

    @Option(
        names = "--rounds",
        paramLabel = "N",
        defaultValue = "6",
        description = "Calls; the first one is not counted (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() {
      // More would meet the rate limit of the service.
      CommonOptions.requireWithin("--rounds", rounds, 2, 10);
      return measure(new EmailBatch(rounds), common, 100_000);
    }
  }

  @Command(
      name = "research",
      mixinStandardHelpOptions = true,
      description =
          "Measures research while each source takes 200 ms, unless told otherwise: one company,"
              + " then all of them, one lead each.")
  static final class ResearchCommand implements Callable<Integer> {

    private static final Duration SLOW = Duration.ofMillis(200);
    private static final int COMPANIES = 2_000;

    @Mixin private CommonOptions common;

    @Option(
        names = "--workers",
        paramLabel = "N",
        defaultValue = "64",
        description = "Companies researched at the same time (default ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
        names = "--interval-ms",
        paramLabel = "MS",
        defaultValue = "10",
        description =
            "Shortest time between two requests to an interface (default ${DEFAULT-VALUE}).")
    private int interval;

    @Option(
        names = "--each-answer",
        description = "Each single answer of the web takes its time, not each source.")
    private boolean eachAnswer;

    @Override
    public Integer call() {
      CommonOptions.requireWithin("--workers", workers, 1, 500);
      CommonOptions.requireWithin("--interval-ms", interval, 0, 10_000);
      ResearchAtScale scenario =
          new ResearchAtScale(
              workers,
              Duration.ofMillis(interval),
              eachAnswer ? Delayed.EACH_ANSWER : Delayed.FIRST_OF_A_SOURCE);
      BenchSettings settings = common.settingsOfOneLeadEach(scenario.name(), COMPANIES);
      return measure(
          scenario, settings.webDelay().isZero() ? settings.withWebDelay(SLOW) : settings);
    }
  }

  @Command(
      name = "lead-list",
      mixinStandardHelpOptions = true,
      description = "Measures the list of leads: filters, sorts, pages and search, with plans.")
  static final class LeadListCommand implements Callable<Integer> {

    @Mixin private CommonOptions common;

    @Option(
        names = "--sellers",
        paramLabel = "N",
        defaultValue = "1000",
        description = "Sellers whom the leads belong to (default ${DEFAULT-VALUE}).")
    private int sellers;

    @Option(
        names = "--rate",
        paramLabel = "N",
        defaultValue = "200",
        description = "Requests per second (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
        names = "--seconds",
        paramLabel = "N",
        defaultValue = "60",
        description = "How long (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() {
      CommonOptions.requireWithin("--sellers", sellers, 2, 100_000);
      CommonOptions.requireWithin("--rate", rate, 1, 10_000);
      CommonOptions.requireWithin("--seconds", seconds, 1, 600);
      return measure(new LeadList(sellers, rate, Duration.ofSeconds(seconds)), common, 1_000_000);
    }
  }
}
