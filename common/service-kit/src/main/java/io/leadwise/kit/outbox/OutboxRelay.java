package io.leadwise.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Moves events from the outbox table to Kafka, at least once and in order per key.
 *
 * <p>One relay works at a time per service: it holds an advisory lock on the connection over which
 * it also reads and deletes, so that a relay that lost its lock cannot delete either. It sleeps
 * until PostgreSQL notifies it. A row is deleted after the broker acknowledged it. A broker that is
 * down is waited for without end; a record that the broker refuses is tried again with growing
 * waits and then parked.
 */
final class OutboxRelay implements Runnable {

  static final String CHANNEL = "leadwise_outbox";
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration STATE_EVERY = Duration.ofSeconds(5);

  private final DataSource dataSource;
  private final Producer<String, byte[]> producer;
  private final OutboxRecords records;
  private final OutboxConfig config;
  private final Consumer<OutboxState> observer;
  private final long lock;
  private volatile boolean stopping;
  private int failuresInARow;
  private long nextStateAt;
  private boolean wereWaiting = true;

  /**
   * @param service name of the service: replicas with the same name share one lock
   * @param observer is told now and then how the outbox stands
   */
  OutboxRelay(
      DataSource dataSource,
      Producer<String, byte[]> producer,
      String service,
      OutboxConfig config,
      Consumer<OutboxState> observer) {
    this.dataSource = dataSource;
    this.producer = producer;
    this.records = new OutboxRecords(service);
    this.config = config;
    this.observer = observer;
    this.lock = ("outbox-relay:" + service).hashCode();
  }

  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    meetBroker();
    while (!stopping) {
      try (Connection connection = dataSource.getConnection()) {
        if (OutboxTable.tryLock(connection, lock)) {
          relayWhileConnected(connection);
        } else {
          // Another replica relays, and tells how the outbox stands: what was seen here is old.
          observer.accept(OutboxState.EMPTY);
          pause(config.takeOverEvery());
        }
      } catch (SQLException | RuntimeException e) {
        if (!stopping) {
          LOG.warnf("The outbox relay lost its database, it tries again: %s", e.getMessage());
          pause(backOff(++failuresInARow));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Makes the producer and has it learn where its topics are, so that the first event after a start
   * need not wait for that.
   */
  private void meetBroker() {
    try {
      config.topics().orElse(List.of()).forEach(producer::partitionsFor);
    } catch (KafkaException e) {
      LOG.infof("Kafka does not answer yet; topics are looked up with their events: %s", e);
    }
  }

  private void relayWhileConnected(Connection connection)
      throws SQLException, InterruptedException {
    try {
      try (var listen = connection.createStatement()) {
        listen.execute("listen " + CHANNEL);
        // The table is empty most of the time, and so it looks to the planner when it fills: it
        // would read all of it for each row. What is looked for is at the beginning of an index.
        listen.execute("set enable_seqscan = off");
        listen.execute("set enable_sort = off");
        // Helpers cost more than they save where a few hundred rows are read.
        listen.execute("set max_parallel_workers_per_gather = 0");
      }
      while (!stopping) {
        int published = relayBatch(connection);
        observe(connection, published == 0);
        if (failuresInARow > 0) {
          pause(backOff(failuresInARow));
        } else if (published == 0) {
          awaitWakeUp(connection);
        }
      }
    } finally {
      release(connection);
    }
  }

  /**
   * Publishes one batch.
   *
   * @return how many rows were published and deleted
   */
  int relayBatch(Connection connection) throws SQLException, InterruptedException {
    List<OutboxRow> waiting = OutboxTable.due(connection, config.batchSize());
    int published = 0;
    boolean brokerFailed = false;
    Set<String> blockedLanes = new HashSet<>();
    while (!waiting.isEmpty() && !brokerFailed) {
      List<OutboxRow> later = new ArrayList<>();
      Map<OutboxRow, Future<RecordMetadata>> wave = sendWave(waiting, blockedLanes, later);
      List<Long> acknowledged = new ArrayList<>(wave.size());
      for (var sent : wave.entrySet()) {
        OutboxRow row = sent.getKey();
        try {
          sent.getValue().get();
          acknowledged.add(row.id());
        } catch (ExecutionException e) {
          blockedLanes.add(row.lane());
          if (e.getCause() instanceof RetriableException) {
            brokerFailed = true;
            LOG.warnf("Kafka did not take an event, it is tried again: %s", e.getMessage());
          } else {
            refused(connection, row, e.getCause());
          }
        }
      }
      if (!acknowledged.isEmpty()) {
        OutboxTable.delete(connection, acknowledged);
        published += acknowledged.size();
      }
      waiting = later;
    }
    failuresInARow = brokerFailed ? failuresInARow + 1 : 0;
    return published;
  }

  /** At most one row of a lane is under way, or a failed first could be overtaken by a second. */
  private Map<OutboxRow, Future<RecordMetadata>> sendWave(
      List<OutboxRow> waiting, Set<String> blockedLanes, List<OutboxRow> later) {
    Map<OutboxRow, Future<RecordMetadata>> wave = new LinkedHashMap<>();
    Set<String> lanes = new HashSet<>();
    for (OutboxRow row : waiting) {
      if (blockedLanes.contains(row.lane())) {
        continue;
      }
      if (lanes.add(row.lane())) {
        wave.put(row, records.send(producer, row));
      } else {
        later.add(row);
      }
    }
    producer.flush();
    return wave;
  }

  private void refused(Connection connection, OutboxRow row, Throwable cause) throws SQLException {
    String error = String.valueOf(cause);
    if (row.attempts() + 1 >= config.attempts()) {
      OutboxTable.park(connection, row.id(), error);
      nextStateAt = System.nanoTime(); // a parked row shows in the health check at once
      LOG.errorf(
          "Outbox row %d (%s) is parked after %d attempts: %s",
          row.id(), row.type(), row.attempts() + 1, error);
    } else {
      OutboxTable.backOff(connection, row.id(), error, backOff(row.attempts()));
    }
  }

  /** Counting reads the whole table: it is not done at each of the many pauses of a busy relay. */
  private void observe(Connection connection, boolean idle) throws SQLException {
    long now = System.nanoTime();
    if ((idle && wereWaiting) || now - nextStateAt >= 0) {
      OutboxState state = OutboxTable.state(connection);
      observer.accept(state);
      wereWaiting = state.waiting() > 0;
      nextStateAt = now + STATE_EVERY.toNanos();
    }
  }

  private void awaitWakeUp(Connection connection) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .getNotifications(Math.toIntExact(config.safetyPoll().toMillis()));
  }

  /** The connection goes back to a pool: it must not carry our lock, channel and planning along. */
  private void release(Connection connection) throws SQLException {
    if (!connection.isValid(1)) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute("unlisten " + CHANNEL);
      statement.execute("reset enable_seqscan");
      statement.execute("reset enable_sort");
      statement.execute("reset max_parallel_workers_per_gather");
    }
    OutboxTable.unlock(connection, lock);
  }

  private Duration backOff(int failures) {
    Duration wait = config.backOff().multipliedBy(1L << Math.min(failures, 20));
    return wait.compareTo(config.backOffLimit()) > 0 ? config.backOffLimit() : wait;
  }

  private void pause(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
