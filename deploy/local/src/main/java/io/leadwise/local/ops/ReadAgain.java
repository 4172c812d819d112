package io.leadwise.local.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Rebuilds what a service made of the topics: it forgets which events the service handled, and sets
 * its consumers back to the beginning. At its next start the service takes in again all that the
 * topics still hold. Its rows stay where they are: a version never goes back, so that what is
 * already right stays so, and what is published next has a higher revision than what readers have.
 */
@Command(
    name = "read-again",
    mixinStandardHelpOptions = true,
    description = "Has a stopped service read its topics again from the beginning.")
final class ReadAgain implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(500);

  @Mixin KafkaConnection kafka;

  @Option(names = "--service", required = true, description = "The service; it has to be stopped.")
  String service;

  @Option(
      names = "--topic",
      description = "Only this topic; may be repeated. Default: all that it reads.")
  List<String> topics = List.of();

  @Option(
      names = "--jdbc-url",
      required = true,
      description = "Its database, such as jdbc:postgresql://localhost:15432/leadwise_lead.")
  String jdbcUrl;

  @Option(
      names = "--user",
      defaultValue = "postgres",
      description = "User of the database; default ${DEFAULT-VALUE}, as in the local suite.")
  String user;

  @Option(
      names = "--password",
      defaultValue = "${LEADWISE_DB_PASSWORD:-postgres}",
      description = "Its password; better in the variable LEADWISE_DB_PASSWORD.")
  String password;

  @Option(
      names = "--wait",
      defaultValue = "PT1M",
      description =
          "How long Kafka may take to notice that the service is gone, which for one that was killed"
              + " is its session time-out; default ${DEFAULT-VALUE}.")
  Duration wait;

  @Override
  public Integer call() throws InterruptedException, ExecutionException, SQLException {
    try (Admin admin = kafka.admin();
        Connection database = DriverManager.getConnection(jdbcUrl, user, password)) {
      Groups groups = new Groups(admin);
      int members = membersLeft(groups);
      if (members > 0) {
        throw new OperationException(
            "%s is running (%d consumers): stop all its replicas first."
                .formatted(service, members));
      }
      Map<TopicPartition, OffsetAndMetadata> committed = groups.committed(service);
      committed.keySet().removeIf(p -> !topics.isEmpty() && !topics.contains(p.topic()));
      Set<String> read =
          committed.keySet().stream()
              .map(TopicPartition::topic)
              .collect(Collectors.toCollection(TreeSet::new));
      if (read.isEmpty() || !read.containsAll(topics)) {
        throw new OperationException(
            "%s has read nothing of %s.".formatted(service, topics.isEmpty() ? "Kafka" : topics));
      }
      // First the memory, then the place: between the two a start would change nothing.
      int forgotten = forget(database, read);
      Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
      groups
          .offsets(List.copyOf(committed.keySet()), OffsetSpec.earliest())
          .forEach((partition, offset) -> beginning.put(partition, new OffsetAndMetadata(offset)));
      admin.alterConsumerGroupOffsets(service, beginning).all().get();
      System.out.printf(
          "%s will read %s again; %d events are no longer known to it. Start it now.%n",
          service, String.join(", ", read), forgotten);
    }
    return 0;
  }

  private int membersLeft(Groups groups) throws InterruptedException, ExecutionException {
    long until = System.nanoTime() + wait.toNanos();
    int members = groups.members(service);
    while (members > 0 && System.nanoTime() < until) {
      Thread.sleep(POLL.toMillis());
      members = groups.members(service);
    }
    return members;
  }

  private static int forget(Connection database, Set<String> topics) throws SQLException {
    try (PreparedStatement delete =
        database.prepareStatement("delete from inbox where topic = any (?)")) {
      delete.setArray(1, database.createArrayOf("text", topics.toArray()));
      return delete.executeUpdate();
    }
  }
}
