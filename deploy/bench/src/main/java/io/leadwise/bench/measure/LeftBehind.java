package io.leadwise.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What did not get through: dead letters, and events that wait or are parked in outboxes. */
public final class LeftBehind {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final long LIMIT_SECONDS = 20;
  private static final String DEAD_LETTERS = ".dlq";

  private LeftBehind() {}

  /** Records of each dead-letter topic that has any. */
  public static Map<String, Long> deadLetters(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var names =
          admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS).stream()
              .filter(name -> name.endsWith(DEAD_LETTERS))
              .collect(Collectors.toSet());
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      admin
          .describeTopics(names)
          .allTopicNames()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS)
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          p ->
                              ends.put(
                                  new TopicPartition(name, p.partition()), OffsetSpec.latest())));
      Map<String, Long> letters = new TreeMap<>();
      admin
          .listOffsets(ends)
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS)
          .forEach(
              (partition, end) -> {
                if (end.offset() > 0) {
                  letters.merge(partition.topic(), end.offset(), Long::sum);
                }
              });
      return letters;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell about dead letters", e);
    }
  }

  /** How an outbox stands, as the service itself says. */
  public record OutboxStanding(long waiting, long parked) {}

  /**
   * Asks a service about its outbox.
   *
   * @param serviceUrl without a slash at the end
   * @return empty when it does not tell
   */
  public static Optional<OutboxStanding> outbox(String serviceUrl) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(serviceUrl + "/q/health/well"))
            .timeout(Duration.ofSeconds(LIMIT_SECONDS))
            .build();
    try {
      JsonNode health = JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
      for (JsonNode check : health.path("checks")) {
        if (check.path("name").asText().equals("outbox")) {
          JsonNode data = check.path("data");
          return Optional.of(
              new OutboxStanding(data.path("waiting").asLong(), data.path("parked").asLong()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      // The report then says "not known", which is the truth.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
