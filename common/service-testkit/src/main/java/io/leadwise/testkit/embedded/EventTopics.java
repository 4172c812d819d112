package io.leadwise.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The topics of the AsyncAPI index, as a broker has to create them. */
public final class EventTopics {

  /** The five services: each may read any topic, so each may have dead letters of it. */
  public static final List<String> SERVICES =
      List.of(
          "lead-service",
          "research-service",
          "email-validation-service",
          "prioritization-service",
          "consent-service");

  private static final String INDEX = "contracts/asyncapi.yaml";
  private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

  private EventTopics() {}

  /**
   * All topics of {@code contracts/asyncapi.yaml} on the class path, in its order, with the
   * partitions and settings that production uses.
   *
   * @throws IllegalStateException when the index is missing or is not YAML
   */
  public static List<TopicSpec> all() {
    List<TopicSpec> topics = new ArrayList<>();
    for (JsonNode channel : index().path("channels")) {
      JsonNode kafka = channel.path("bindings").path("kafka");
      topics.add(
          new TopicSpec(
              channel.path("address").asText(),
              kafka.path("partitions").asInt(1),
              settings(kafka.path("topicConfiguration"))));
    }
    return List.copyOf(topics);
  }

  /** All topics with another number of partitions: a small machine needs fewer than production. */
  public static List<TopicSpec> all(int partitions) {
    return all().stream().map(t -> new TopicSpec(t.name(), partitions, t.config())).toList();
  }

  /**
   * Dead-letter topics {@code <topic>.<service>.dlq} of every topic for every given consumer, with
   * one partition, kept for 30 days.
   */
  public static List<TopicSpec> deadLetters(Collection<String> services) {
    Map<String, String> config =
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(DEAD_LETTER_RETENTION.toMillis()));
    return all().stream()
        .flatMap(t -> services.stream().map(s -> t.name() + "." + s + ".dlq"))
        .map(name -> new TopicSpec(name, 1, config))
        .toList();
  }

  private static Map<String, String> settings(JsonNode configuration) {
    Map<String, String> settings = new LinkedHashMap<>();
    configuration
        .properties()
        .forEach(
            setting -> {
              StringJoiner value = new StringJoiner(",");
              if (setting.getValue().isArray()) {
                setting.getValue().forEach(v -> value.add(v.asText()));
              } else {
                value.add(setting.getValue().asText());
              }
              settings.put(setting.getKey(), value.toString());
            });
    return settings;
  }

  private static JsonNode index() {
    try (InputStream in = EventTopics.class.getClassLoader().getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException(INDEX + " is not on the class path");
      }
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(INDEX + " cannot be read", e);
    }
  }
}
