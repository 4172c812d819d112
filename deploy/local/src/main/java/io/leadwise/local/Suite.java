package io.leadwise.local;

import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoIssuer;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.gateway.Gateway;
import io.leadwise.local.sample.SampleDns;
import io.leadwise.local.sample.SampleWeb;
import io.leadwise.local.sample.SampleZone;
import io.leadwise.local.service.ProcessRecord;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.ServiceProcess;
import io.leadwise.local.service.SuiteException;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * The whole of Leadwise on this machine: PostgreSQL, Kafka, the five services as processes of their
 * own, and the gateway. Stops everything when closed, when its JVM ends, and when its start fails.
 */
public final class Suite implements AutoCloseable {

  /** How long a service may take until it is ready. */
  public static final Duration START_LIMIT = Duration.ofSeconds(180);

  private final SuiteOptions options;
  private final Path root;
  private final Shutdown shutdown = new Shutdown();
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
  private DataFolder folder;
  private ProcessRecord record;
  private Stores stores;
  private DemoIssuer issuer;
  private ServiceSettings settings;
  private String routeAllTo;
  private SampleDns dns;

  private Suite(SuiteOptions options) {
    this.options = options;
    this.root = options.root().orElseGet(RepositoryRoot::find);
  }

  /**
   * Starts a suite and waits until all of it is ready.
   *
   * @throws SuiteException with one sentence that says why it could not; nothing is left running
   */
  public static Suite start(SuiteOptions options) {
    Suite suite = new Suite(options);
    try {
      suite.startAll();
      suite.shutdown.startEnded();
      return suite;
    } catch (RuntimeException e) {
      // Ctrl-C ends the children too; that is why they ended, not the reason to tell.
      boolean stopped = suite.shutdown.isOver();
      suite.shutdown.startEnded();
      suite.close();
      throw stopped ? new SuiteException("Stopped while it was starting.", e) : asSentence(e);
    }
  }

  /** Address of the gateway, without a slash at the end. */
  public String url() {
    return "http://localhost:" + options.ports().gateway();
  }

  /** The API as the given person uses it. */
  public LeadwiseApi api(DemoPerson person) {
    return new LeadwiseApi(url(), issuer.token(person));
  }

  public DemoIssuer issuer() {
    return issuer;
  }

  /** Process of a service, to be killed and restarted by tests. */
  public ServiceProcess service(Service service) {
    return services.get(service);
  }

  /**
   * Starts one more process of a service, on a free port and the same database; the gateway does
   * not send it requests. It is stopped with the suite.
   */
  public ServiceProcess startReplica(Service service) {
    return startReplica(service, root);
  }

  /**
   * As {@link #startReplica(Service)}, of another release.
   *
   * @param checkout root of the repository where that release is built
   */
  public ServiceProcess startReplica(Service service, Path checkout) {
    return startReplica(service, checkout, Map.of());
  }

  /**
   * As {@link #startReplica(Service)}, with settings of its own.
   *
   * @param changed settings that differ from those of the suite
   */
  public ServiceProcess startReplica(Service service, Map<String, String> changed) {
    return startReplica(service, root, changed);
  }

  private ServiceProcess startReplica(Service service, Path checkout, Map<String, String> changed) {
    ServiceProcess replica =
        process(service, checkout, Ports.free().of(service), "-replica", changed);
    shutdown.before(replica);
    replica.start();
    replica.awaitReady(START_LIMIT);
    return replica;
  }

  /** PostgreSQL and Kafka, to be stopped and started again by tests. */
  public Stores stores() {
    return stores;
  }

  public String bootstrapServers() {
    return stores.bootstrapServers();
  }

  /** JDBC address of the database of a service; see {@link EmbeddedPostgres} for user, password. */
  public String jdbcUrl(Service service) {
    return stores.jdbcUrl(service);
  }

  /** Starts the sample DNS, at first or after a stop. */
  public void startDns() {
    SampleZone zone =
        options.dns() == SuiteOptions.Dns.SAMPLE
            ? SampleZone.samples()
            : SampleZone.everyDomainTakesMail();
    dns = SampleDns.start(options.ports().sampleDns(), zone);
    shutdown.before(dns);
  }

  /** Stops the sample DNS: nobody answers on its port. */
  public void stopDns() {
    dns.close();
  }

  /** Folder with a log file per service. */
  public Path logFolder() {
    return options.logFolder().orElseGet(() -> folder.path().resolve("logs"));
  }

  /** Stops everything, services first; may be called more than once. */
  @Override
  public void close() {
    shutdown.run();
  }

  private void startAll() {
    shutdown.atEndOfJvm();
    folder = options.fresh() ? DataFolder.temporary() : DataFolder.kept(options.dataFolder());
    shutdown.last(folder);
    record = new ProcessRecord(folder.path().resolve("processes"));
    record.endLeftovers();
    shutdown.last(record::endLeftovers);
    options.ports().requireFree();
    if (options.quiet()) {
      SuiteLog.to(logFolder().resolve("suite.log"));
    }
    stores = new Stores(options, folder.path(), shutdown, record);
    stores.start();
    startGateway();
    for (Service service : Service.values()) {
      ServiceProcess process = process(service, root, options.ports().of(service), "", Map.of());
      services.put(service, process);
      shutdown.before(process);
      process.start();
    }
    services.values().forEach(process -> process.awaitReady(START_LIMIT));
  }

  private void startGateway() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
    shutdown.before(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
    startWeb(vertx);
    if (options.dns() != SuiteOptions.Dns.LIVE) {
      startDns();
    }
    Ports ports = options.ports();
    issuer = DemoIssuer.open(folder.path().resolve("demo-issuer.jwk"), url(), Clock.systemUTC());
    Gateway.start(
        vertx,
        ports.gateway(),
        ports.services(),
        issuer,
        root.resolve("deploy/frontend/workspace/dist"));
    settings =
        new ServiceSettings(
            url(),
            stores.bootstrapServers(),
            routeAllTo,
            dns == null ? null : dns.address(),
            "http://localhost:" + ports.of(Service.CONSENT));
  }

  private void startWeb(Vertx vertx) {
    routeAllTo =
        switch (options.web()) {
          case SAMPLE -> SampleWeb.start(vertx, options.ports().sampleWeb()).url();
          case STUB -> options.stub().toString();
          case LIVE -> null;
        };
  }

  private ServiceProcess process(
      Service service, Path checkout, int port, String suffix, Map<String, String> changed) {
    List<String> flags = new ArrayList<>(options.jvmFlags());
    flags.add("-Xmx" + options.heapMebibytes(service) + "m");
    Map<String, String> properties = settings.of(service, port, jdbcUrl(service));
    properties.putAll(options.properties(service));
    properties.putAll(changed);
    Path log = logFolder().resolve(service.directory() + suffix + ".log");
    Map<String, String> environment = options.environment(service);
    return new ServiceProcess(service, checkout, port, flags, properties, environment, log, record);
  }

  private static SuiteException asSentence(RuntimeException failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof SuiteException known) {
      return known;
    }
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return new SuiteException(cause.getMessage() + ": " + deepest.getMessage(), failure);
  }
}
