package io.leadwise.e2e.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/**
 * The subscribers that docs/integrators.md shows, each as it stands there. They come late, and read
 * from the compacted topic what is the latest of every lead.
 */
@Order(13)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscribersIT {

  private static final Path SUBSCRIBERS = NodeTests.FRONTEND.resolve("subscribers");
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Suite suite;
  private Map<String, Event> latest;

  @TempDir Path folder;

  SubscribersIT(Suite suite) {
    this.suite = suite;
  }

  @BeforeAll
  void givenInsightsFromBefore() {
    SampleDay.prepare(suite);
    try (TopicReader reader = new TopicReader(suite.bootstrapServers(), "lead-insight")) {
      latest = reader.latest();
    }
    assertThat(latest).hasSizeGreaterThan(20);
  }

  @Test
  void inJava() throws IOException, ClassNotFoundException {
    String libraries =
        Stream.of(
                KafkaConsumer.class,
                Class.forName("net.jpountz.lz4.LZ4Factory"),
                ObjectMapper.class,
                JsonFactory.class,
                JsonProperty.class,
                Logger.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));

    assertReadsTheLatest("java", List.of(java(), "-cp", libraries, "LeadInsights.java"));
  }

  @Test
  void inTypeScript() throws IOException {
    NodeTests.assumeNode();

    assertReadsTheLatest("typescript", List.of("node", "dist/lead-insights.js"));
  }

  @Test
  void inPython() throws IOException {
    assumeTrue(
        hasPython(),
        "SKIPPED: there is no python3 with the packages kafka-python and lz4 on this machine");

    assertReadsTheLatest("python", List.of("python3", "lead_insights.py"));
  }

  private void assertReadsTheLatest(String group, List<String> command) throws IOException {
    Path printed = folder.resolve(group + ".txt");
    Process subscriber = start(command, printed, Map.of("GROUP", "subscriber-in-" + group));
    try {
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                List<String> lines = Files.readAllLines(printed);
                assertThat(subscriber.isAlive()).as("%s", lines).isTrue();
                for (Event event : latest.values()) {
                  assertThat(lines).anyMatch(line -> tells(line, event));
                }
              });
    } finally {
      subscriber.destroyForcibly();
    }
  }

  private static boolean tells(String line, Event event) {
    return event.text() == null
        ? line.equals("forget " + event.key())
        : line.startsWith("insight %s revision %d".formatted(event.key(), event.revision()));
  }

  private Process start(List<String> command, Path printed, Map<String, String> more)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(SUBSCRIBERS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().put("KAFKA", suite.bootstrapServers());
    builder.environment().putAll(more);
    return builder.start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "-c", "import kafka, lz4").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
