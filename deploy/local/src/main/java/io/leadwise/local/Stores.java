package io.leadwise.local;

import io.leadwise.local.service.ProcessRecord;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EmbeddedKafka;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import io.leadwise.testkit.embedded.EventTopics;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL and Kafka of a suite. Each can be stopped and started again while the services run: on
 * the same port, with the same data.
 */
public final class Stores {

  private final SuiteOptions options;
  private final Path folder;
  private final Shutdown shutdown;
  private final ProcessRecord record;
  private EmbeddedPostgres postgres;
  private EmbeddedKafka kafka;

  Stores(SuiteOptions options, Path folder, Shutdown shutdown, ProcessRecord record) {
    this.options = options;
    this.folder = folder;
    this.shutdown = shutdown;
    this.record = record;
  }

  /** Starts both, with the databases and topics of the services. */
  void start() {
    CompletableFuture<Void> database = CompletableFuture.runAsync(this::startWithDatabases);
    CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startWithTopics);
    // Both are waited for, so that the one that did start can be stopped when the other did not.
    CompletableFuture.allOf(database, broker).join();
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  String jdbcUrl(Service service) {
    return postgres.jdbcUrl(service.database());
  }

  /** Starts PostgreSQL, at first or after a stop or a crash, and waits until it answers. */
  public void startPostgres() {
    EmbeddedPostgres started =
        EmbeddedPostgres.startPersistent(
            folder.resolve("postgres"), options.ports().postgres(), options.postgresConfig());
    shutdown.before(started);
    ProcessHandle.of(started.pid()).ifPresent(record::add);
    postgres = started;
  }

  /** Stops PostgreSQL as for its maintenance: sessions are ended, transactions rolled back. */
  public void stopPostgres() {
    postgres.close();
  }

  /** Ends PostgreSQL as a crash would: nobody is told, and its next start has to recover. */
  public void crashPostgres() {
    postgres.crash();
  }

  /** Starts Kafka, at first or after a stop, and waits until it answers. */
  public void startKafka() {
    EmbeddedKafka started =
        EmbeddedKafka.start(
            folder.resolve("kafka"), options.ports().kafka(), options.kafkaConfig());
    shutdown.before(started);
    kafka = started;
  }

  /** Stops Kafka: its clients find nobody on its port. */
  public void stopKafka() {
    kafka.close();
  }

  private void startWithDatabases() {
    startPostgres();
    for (Service service : Service.values()) {
      postgres.createDatabase(service.database());
    }
  }

  private void startWithTopics() {
    startKafka();
    kafka.createTopics(EventTopics.all(options.partitions()));
    kafka.createTopics(EventTopics.deadLetters(EventTopics.SERVICES));
  }
}
