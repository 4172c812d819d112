package io.leadwise.testkit.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics on a single broker. */
public final class KafkaTopics {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private KafkaTopics() {}

  /**
   * Creates the topics that do not exist yet; existing ones are left as they are.
   *
   * @param bootstrapServers address of the broker
   * @throws IllegalStateException when the broker refuses or does not answer in time
   */
  public static void create(String bootstrapServers, List<TopicSpec> topics) {
    List<NewTopic> wanted =
        topics.stream()
            .map(t -> new NewTopic(t.name(), t.partitions(), (short) 1).configs(t.config()))
            .toList();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      for (var creation : admin.createTopics(wanted).values().entrySet()) {
        try {
          creation.getValue().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new IllegalStateException("Topic " + creation.getKey() + " not created", e);
          }
        }
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("The broker did not create the topics in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while topics were created", e);
    }
  }
}
