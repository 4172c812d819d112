package io.leadwise.local;

import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.console.ProgressBar;
import io.leadwise.local.console.RankedListTable;
import io.leadwise.local.console.RankedListTable.Row;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.demo.LeadFile;
import io.leadwise.local.demo.RankedList;
import io.leadwise.local.demo.SelectionRun;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.sample.SampleLeads;
import io.leadwise.local.service.SuiteException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The one command: starts everything, runs the agent over sample leads, shows the ranked list. */
@Command(
    name = "run.sh",
    mixinStandardHelpOptions = true,
    version = "Leadwise 0.1",
    sortOptions = false,
    description = "Starts the whole of Leadwise on this machine and runs it over sample leads.")
public final class LocalSuite implements Callable<Integer> {

  private static final Duration RUN_LIMIT = Duration.ofMinutes(10);

  @Option(
      names = "--leads",
      paramLabel = "FILE.csv",
      description = "Leads to import instead of the samples.")
  private Path leads;

  @Option(names = "--once", description = "Stop after the list was shown.")
  private boolean once;

  @Option(names = "--fresh", description = "Start without earlier data, and keep none.")
  private boolean fresh;

  @Option(
      names = "--web",
      paramLabel = "sample|live",
      defaultValue = "SAMPLE",
      description =
          "Where research looks: the sample web (default) or the real one, with real DNS.")
  private WebChoice web;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port of the gateway (default 8080); the others follow it.")
  private int portBase;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where data is kept (default ~/.leadwise).")
  private Path data;

  @Option(
      names = "--logs",
      paramLabel = "FOLDER",
      description = "Where the services' logs go (default: logs in the data folder).")
  private Path logs;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many leads of the list to show (default 60).")
  private int top;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  enum WebChoice {
    SAMPLE,
    LIVE
  }

  /** Runs the command; see {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new LocalSuite())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(LocalSuite::tell);
  }

  @Override
  public Integer call() throws InterruptedException {
    String csv = csv();
    long began = System.nanoTime();
    out.println("Starting PostgreSQL, Kafka and five services …");
    try (Suite suite = Suite.start(options())) {
      out.printf(Locale.ROOT, "Ready after %.1f s.%n", (System.nanoTime() - began) / 1e9);
      demonstrate(suite, csv);
      if (!once) {
        showLinks(suite);
        out.println("Stop with Ctrl-C.");
        new CountDownLatch(1).await();
      }
    }
    return ExitCode.OK;
  }

  SuiteOptions options() {
    SuiteOptions options =
        SuiteOptions.standard().fresh(fresh).quiet(true).ports(Ports.from(portBase));
    if (web == WebChoice.LIVE) {
      options.web(SuiteOptions.Web.LIVE).dns(SuiteOptions.Dns.LIVE);
    }
    if (data != null) {
      options.dataFolder(data);
    }
    if (logs != null) {
      options.logFolder(logs);
    }
    return options;
  }

  private void demonstrate(Suite suite, String csv) {
    LeadwiseApi admin = suite.api(DemoPerson.ADMIN);
    LeadwiseApi seller = suite.api(DemoPerson.SELLER);
    DemoSetup.registerSellers(admin);
    LeadFile.Result imported = LeadFile.importCsv(admin, csv);
    out.printf(
        "Leads imported: %d new, %d updated, %d unchanged.%n",
        imported.created(), imported.updated(), imported.skipped());
    DemoSetup.giveConsent(seller);
    DemoSetup.activateAgent(admin);
    out.printf(
        "%s gave her consent; the agent is on; a run begins.%n", DemoPerson.SELLER.displayName());
    ProgressBar bar = new ProgressBar(out, System.console() != null);
    try {
      SelectionRun.execute(admin, RUN_LIMIT, bar::show);
    } finally {
      bar.end();
    }
    List<Row> rows = RankedList.of(seller, top);
    out.printf("%nPrioritized list of %s:%n%n", DemoPerson.SELLER.displayName());
    out.println(RankedListTable.render(rows, columns()));
  }

  private void showLinks(Suite suite) {
    out.println();
    out.println("Workspace    " + suite.url() + "/");
    out.println("Start page   " + suite.url() + "/start");
    out.println("API          " + suite.url() + "/swagger-ui/");
    out.println("OpenAPI      " + suite.url() + "/openapi.yaml");
    for (DemoPerson person : DemoPerson.values()) {
      out.printf("%-12s %s/demo-tokens/%s%n", "Token", suite.url(), person.slug());
    }
    out.println("Kafka        " + suite.bootstrapServers() + ", topic lead-insight");
    if (!fresh || logs != null) {
      out.println("Logs         " + suite.logFolder());
    }
  }

  private String csv() {
    if (leads == null) {
      return SampleLeads.csv(Clock.systemUTC().instant());
    }
    try {
      return Files.readString(leads);
    } catch (IOException e) {
      throw new SuiteException(
          leads + " cannot be read as a UTF-8 text file: " + e.getClass().getSimpleName() + ".", e);
    }
  }

  private static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : 160;
  }

  private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    if (failure instanceof SuiteException) {
      command.getErr().println(failure.getMessage());
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
