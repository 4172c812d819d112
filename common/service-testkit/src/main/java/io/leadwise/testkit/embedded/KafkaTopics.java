package io.leadwise.testkit.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates topics on a single broker. */
public final class KafkaTopics {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private KafkaTopics() {}

  /**
   * Creates the topics that do not exist yet; existing ones are left as they are. Returns when each
   * can be written and read.
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
      awaitLeaders(admin, topics.stream().map(TopicSpec::name).toList());
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker does not describe its topics", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The broker did not create the topics in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while topics were created", e);
    }
  }

  /** The controller answers first; the broker itself learns of a new topic a little later. */
  private static void awaitLeaders(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!haveLeaders(admin, names)) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("Topics without a leader");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private static boolean haveLeaders(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      return admin
          .describeTopics(names)
          .allTopicNames()
          .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
          .values()
          .stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }
}
