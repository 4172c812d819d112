package io.leadwise.testkit.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, one node) in this JVM. Topics are created explicitly; the broker
 * makes none by itself. A second start on the same folder finds all records again.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  // Held so that their levels are not garbage-collected: the broker tells every step of its start
  // and stop in hundreds of lines.
  private static final List<Logger> QUIET =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger").map(Logger::getLogger).toList();

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker.
   *
   * @param folder where it keeps its data; made if missing
   * @param port port on 127.0.0.1, or 0 for a free one
   * @param extra broker settings that replace the defaults
   * @throws IllegalStateException when the broker does not answer, not even at the second attempt
   */
  public static EmbeddedKafka start(Path folder, int port, Map<String, String> extra) {
    try {
      return attempt(folder, port, extra);
    } catch (IllegalStateException first) {
      // A start was seen to hang on a busy machine; a fresh one on the same folder went through.
      try {
        return attempt(folder, port, extra);
      } catch (IllegalStateException second) {
        second.addSuppressed(first);
        throw second;
      }
    }
  }

  /** Address for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Creates the topics that do not exist yet; existing ones are left as they are. */
  public void createTopics(List<TopicSpec> topics) {
    KafkaTopics.create(bootstrapServers(), topics);
  }

  /** Stops the broker; its data stays in the folder. */
  @Override
  public void close() {
    stop(server);
  }

  private static EmbeddedKafka attempt(Path folder, int wantedPort, Map<String, String> extra) {
    Properties properties;
    int port;
    try {
      Files.createDirectories(folder);
      List<Integer> free = FreePorts.several(2);
      port = wantedPort == 0 ? free.get(0) : wantedPort;
      properties = properties(folder, port, free.get(1));
      format(folder);
    } catch (Exception e) {
      throw new IllegalStateException("Kafka cannot use the folder " + folder, e);
    }
    properties.putAll(extra);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    try {
      inBackground("kafka-start", () -> startAndAsk(server, port), START_LIMIT);
      return new EmbeddedKafka(server, port);
    } catch (ExecutionException | TimeoutException e) {
      stop(server);
      throw new IllegalStateException("Kafka did not start on port " + port, e);
    }
  }

  private static Properties properties(Path folder, int port, int controllerPort) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", "CONTROLLER");
    // A static quorum is not written into the data, so ports may differ at the next start.
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put("log.dirs", folder.toAbsolutePath().toString());
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    // A group forgotten after the default 7 days would re-read everything after a holiday.
    p.put("offsets.retention.minutes", Long.toString(Duration.ofDays(60).toMinutes()));
    p.put("auto.create.topics.enable", "false");
    // The default takes 128 MiB of heap.
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    return p;
  }

  private static void format(Path folder) throws Exception {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    String directory = folder.toAbsolutePath().toString();
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setDirectories(List.of(directory))
        .setMetadataLogDirectory(directory)
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .run();
  }

  private static Void startAndAsk(KafkaRaftServer server, int port) throws Exception {
    server.startup();
    try (Admin admin = admin("127.0.0.1:" + port)) {
      admin.describeCluster().nodes().get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
    return null;
  }

  private static Admin admin(String bootstrapServers) {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  private static void stop(KafkaRaftServer server) {
    try {
      inBackground(
          "kafka-stop",
          () -> {
            server.shutdown();
            server.awaitShutdown();
            return null;
          },
          STOP_LIMIT);
    } catch (ExecutionException | TimeoutException e) {
      System.getLogger(EmbeddedKafka.class.getName())
          .log(System.Logger.Level.WARNING, "Kafka did not stop cleanly", e);
    }
  }

  private interface Task {
    Void run() throws Exception;
  }

  private static void inBackground(String name, Task task, Duration limit)
      throws ExecutionException, TimeoutException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                done.complete(task.run());
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    try {
      done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw e;
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
