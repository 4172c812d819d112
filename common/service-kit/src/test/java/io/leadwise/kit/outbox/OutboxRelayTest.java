package io.leadwise.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.testkit.Infrastructure;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay against a real PostgreSQL and a broker that fails as it is told. */
class OutboxRelayTest {

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
  private final OutboxConfig config =
      new SmallRyeConfigBuilder()
          .withMapping(OutboxConfig.class)
          .withDefaultValue("leadwise.outbox.back-off", "PT0.2S")
          .withDefaultValue("leadwise.outbox.attempts", "2")
          .withDefaultValue("leadwise.outbox.topics", "known,away,not-asked-for")
          .build()
          .getConfigMapping(OutboxConfig.class);
  private final FaultyProducer broker = new FaultyProducer();
  private Connection connection;

  @BeforeEach
  void createTables() throws SQLException, IOException {
    var infrastructure = new Infrastructure().start();
    dataSource.setUrl(infrastructure.get("quarkus.datasource.jdbc.url"));
    dataSource.setUser(infrastructure.get("quarkus.datasource.username"));
    dataSource.setPassword(infrastructure.get("quarkus.datasource.password"));
    String schema = "relay_" + UUID.randomUUID().toString().replace("-", "");
    dataSource.setCurrentSchema(schema);
    connection = dataSource.getConnection();
    execute("create schema " + schema);
    try (var script =
        getClass().getResourceAsStream("/db/kit/V0_1__create_outbox_inbox_and_idempotency.sql")) {
      execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aRefusedEventHoldsLaterOnesOfItsKeyOnly() throws Exception {
    insert("a", "a1");
    insert("a", "a2");
    insert("b", "b1");
    broker.refuse("a1");

    relay().relayBatch(connection);
    assertThat(broker.published()).containsExactly("b1");

    // Still in back-off: a later event of the key must not overtake it.
    insert("a", "a3");
    relay().relayBatch(connection);
    assertThat(broker.published()).containsExactly("b1");

    broker.recover();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              relay().relayBatch(connection);
              return rows() == 0;
            });
    assertThat(broker.published()).containsExactly("b1", "a1", "a2", "a3");
  }

  @Test
  void aParkedEventHoldsNobodyBack() throws Exception {
    insert("a", "a1");
    insert("a", "a2");
    broker.refuse("a1");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              relay().relayBatch(connection);
              return !broker.published().isEmpty();
            });

    assertThat(broker.published()).containsExactly("a2");
    assertThat(OutboxTable.state(connection).parked()).isEqualTo(1);
  }

  @Test
  void aBrokerThatIsAwayLosesNothingAndParksNothing() throws Exception {
    insert("a", "a1");
    insert("b", "b1");
    broker.disconnect();
    for (int i = 0; i < 5; i++) {
      relay().relayBatch(connection);
    }
    assertThat(rows()).isEqualTo(2);
    assertThat(OutboxTable.state(connection).parked()).isZero();

    broker.recover();
    relay().relayBatch(connection);

    assertThat(broker.published()).containsExactlyInAnyOrder("a1", "b1");
    assertThat(rows()).isZero();
  }

  @Test
  void oneOfTwoRelaysWorksAndTheOtherTakesOver() throws Exception {
    OutboxRelay first = relay();
    OutboxRelay second = relay();
    Thread firstThread = start(first);
    insert("a", "a1");
    await().atMost(Duration.ofSeconds(10)).until(() -> broker.published().size() == 1);
    Thread secondThread = start(second);
    insert("a", "a2");
    await().atMost(Duration.ofSeconds(10)).until(() -> broker.published().size() == 2);

    first.stop();
    firstThread.join(5_000);
    insert("a", "a3");
    await().atMost(Duration.ofSeconds(10)).until(() -> broker.published().size() == 3);
    second.stop();
    secondThread.join(5_000);

    assertThat(broker.published()).containsExactly("a1", "a2", "a3");
  }

  @Test
  void topicsAreLookedUpBeforeThereIsAnEvent_andABrokerThatDoesNotAnswerHoldsNothingUp()
      throws Exception {
    OutboxRelay relay = relay();
    Thread thread = start(relay);

    await().until(() -> broker.lookedUp().equals(List.of("known", "away")));
    insert("a", "a1");
    await().atMost(Duration.ofSeconds(10)).until(() -> broker.published().size() == 1);
    relay.stop();
    thread.join(5_000);
  }

  @Test
  void whoDoesNotRelayTellsOfNothingWaiting() throws Exception {
    // given: another replica holds the lock, and an event waits
    OutboxTable.tryLock(connection, "outbox-relay:relay-test".hashCode());
    insert("a", "a1");
    Queue<OutboxState> told = new ConcurrentLinkedQueue<>();
    OutboxRelay idle = new OutboxRelay(dataSource, broker, "relay-test", config, told::add);

    // when
    Thread thread = start(idle);

    // then: what it saw before it lost the lock does not stay for ever
    await().atMost(Duration.ofSeconds(10)).until(() -> !told.isEmpty());
    idle.stop();
    thread.join(5_000);
    assertThat(told).containsOnly(OutboxState.EMPTY);
  }

  private static Thread start(OutboxRelay relay) {
    Thread thread = new Thread(relay);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private OutboxRelay relay() {
    return new OutboxRelay(dataSource, broker, "relay-test", config, state -> {});
  }

  private void insert(String key, String value) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into outbox (event_id, topic, key, type, occurred_at, payload)"
                + " values (gen_random_uuid(), 't', ?, 'test.v1', now(), ?)")) {
      insert.setString(1, key);
      insert.setBytes(2, value.getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }

  private long rows() throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from outbox")) {
      result.next();
      return result.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A broker that refuses one value, or is away. */
  private static final class FaultyProducer extends MockProducer<String, byte[]> {

    private volatile String refused;
    private volatile boolean away;
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    FaultyProducer() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    void refuse(String value) {
      refused = value;
    }

    void disconnect() {
      away = true;
    }

    void recover() {
      refused = null;
      away = false;
    }

    List<String> published() {
      return history().stream().map(r -> new String(r.value(), StandardCharsets.UTF_8)).toList();
    }

    List<String> lookedUp() {
      return List.copyOf(lookedUp);
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
      lookedUp.add(topic);
      if (topic.equals("away")) {
        throw new TimeoutException("nobody is there");
      }
      return List.of();
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> r) {
      if (away) {
        throw new NotLeaderOrFollowerException("nobody is there");
      }
      if (new String(r.value(), StandardCharsets.UTF_8).equals(refused)) {
        throw new RecordTooLargeException("too large");
      }
      return super.send(r);
    }
  }
}
