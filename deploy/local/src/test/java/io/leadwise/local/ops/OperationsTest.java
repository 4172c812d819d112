package io.leadwise.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadwise.testkit.embedded.EmbeddedKafka;
import io.leadwise.testkit.embedded.TopicSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

  private static final String TOPIC = "lead-selected";
  private static final String LETTERS = "lead-selected.research-service.dlq";
  private static final String SERVICE = "research-service";

  private EmbeddedKafka kafka;
  private HttpServer service;
  private String metrics;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    kafka = EmbeddedKafka.start(folder, 0, Map.of());
    kafka.createTopics(
        List.of(
            new TopicSpec(TOPIC, 2, Map.of()),
            new TopicSpec(LETTERS, 1, Map.of()),
            new TopicSpec("lead-erased", 1, Map.of())));
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/q/metrics",
        exchange -> {
          byte[] body = metrics.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
  }

  @AfterAll
  void stop() {
    service.stop(0);
    kafka.close();
  }

  @Test
  void lettersAreListedByErrorUntilTheyAreReplayed_withoutWhatTheySay() throws Exception {
    letter("java.lang.IllegalArgumentException: ada@northwind.example is no address");
    letter("java.lang.IllegalArgumentException: another one");
    letter("io.leadwise.kit.inbox.UnreadableEventException: The value cannot be read");

    String before = run(0, "dead-letters");
    run(0, "replay-dead-letters", "--service", SERVICE, "--topic", TOPIC);
    String after = run(0, "dead-letters");

    assertThat(before)
        .contains("research-service, lead-selected: 3 letters, 3 not replayed")
        .contains("2 × java.lang.IllegalArgumentException")
        .contains("1 × io.leadwise.kit.inbox.UnreadableEventException")
        .doesNotContain("ada@");
    assertThat(after)
        .contains("research-service, lead-selected: 3 letters, 0 not replayed")
        .doesNotContain("IllegalArgumentException");
  }

  @Test
  void drainingEndsWhenNobodyIsBehindAndNothingWaits() throws Exception {
    // given: two records, of which one was read, and an outbox that holds something
    String topic = "email-validated";
    kafka.createTopics(List.of(new TopicSpec(topic, 1, Map.of())));
    send(topic, List.of());
    send(topic, List.of());
    commit("lead-service", topic, 1);
    metrics = "leadwise_outbox_waiting 1.0\nleadwise_outbox_parked 0.0\n";

    // then
    assertThat(drain(1, "PT1S"))
        .contains("lead-service: 1 of email-validated")
        .contains("leadwise_outbox_waiting 1.0")
        .contains("Not everything arrived within 1 s.");

    // when
    commit("lead-service", topic, 2);
    metrics = "leadwise_outbox_waiting 0.0\nleadwise_selection_run_seconds 0.0\n";

    // then
    assertThat(drain(0, "PT30S")).contains("Nothing is in flight.");
  }

  @Test
  void settingsOfASecuredKafkaComeFromAFile(@TempDir Path folder) throws IOException {
    // given: a file that asks for TLS, which this broker does not speak
    Path file = Files.writeString(folder.resolve("client.properties"), "security.protocol=NONE\n");

    // then: it was read
    assertThat(
            new CommandLine(new ReplayDeadLetters())
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--service", SERVICE, "--topic", TOPIC, "--kafka-config", file.toString()))
        .isNotZero();
  }

  private String drain(int exit, String limit) {
    return run(
        exit,
        "drain",
        "--service",
        "lead-service",
        "--metrics",
        "http://127.0.0.1:" + service.getAddress().getPort() + "/q/metrics",
        "--limit",
        limit);
  }

  /** What the command says, to both. */
  private String run(int exit, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--bootstrap-servers");
    all.add(kafka.bootstrapServers());
    PrintStream terminal = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    StringWriter complained = new StringWriter();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      assertThat(
              Operations.commandLine()
                  .setErr(new PrintWriter(complained, true))
                  .execute(all.toArray(String[]::new)))
          .isEqualTo(exit);
    } finally {
      System.setOut(terminal);
    }
    return said.toString(StandardCharsets.UTF_8) + complained;
  }

  private void letter(String error) throws Exception {
    send(LETTERS, List.of("dlq_error", error));
  }

  private void send(String topic, List<String> header) throws Exception {
    var sent = new ProducerRecord<>(topic, "key", "{}".getBytes(StandardCharsets.UTF_8));
    if (!header.isEmpty()) {
      sent.headers().add(header.get(0), header.get(1).getBytes(StandardCharsets.UTF_8));
    }
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(sent).get();
    }
  }

  private void commit(String group, String topic, long offset) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) kafka.bootstrapServers(), "group.id", group),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.commitSync(
          Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)),
          Duration.ofSeconds(10));
    }
  }
}
