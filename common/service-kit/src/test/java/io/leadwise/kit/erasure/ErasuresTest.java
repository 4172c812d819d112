package io.leadwise.kit.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.inbox.PreparingEventHandler;
import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.kit.sample.SampleHappened;
import io.leadwise.kit.sample.SampleHappenedConsumer;
import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class ErasuresTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Erasures erasures;
  @Inject Outbox outbox;
  @Inject Inbox inbox;
  @Inject SampleHappenedConsumer consumer;
  @Inject AgroalDataSource dataSource;

  @Test
  void eventsOfAnErasedKeyAreSkipped() {
    String erased = unique();
    String other = unique();
    erase(erased);

    happen(erased);
    happen(other);

    await().atMost(SOON).until(() -> consumer.handled.contains(other));
    assertThat(consumer.handled).doesNotContain(erased);
    assertThat(erasures.among(List.of(erased, other))).containsExactly(erased);
  }

  @Test
  void anErasureDuringTheLookUpsOfAnEventCountsToo() {
    String key = unique();
    List<String> handled = new ArrayList<>();
    inbox.consume(
        TestKafka.received(
            "sample-happened", key, "sample.happened.v1", unique(), "{\"name\":\"x\"}"),
        new PreparingEventHandler<SampleHappened>() {
          @Override
          public Class<SampleHappened> payloadType() {
            return SampleHappened.class;
          }

          @Override
          public void prepare(List<IncomingEvent<SampleHappened>> batch) {
            erase(key);
          }

          @Override
          public void handle(List<IncomingEvent<SampleHappened>> batch) {
            batch.forEach(event -> handled.add(event.key()));
          }
        });

    assertThat(handled).isEmpty();
  }

  @Test
  void unsentEventsOfTheKeyAreRemovedAndTombstonesStay() {
    String key = unique();
    String other = unique();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.append(List.of(event(key, Map.of("n", 1)), event(other, Map.of("n", 2))));
              outbox.append(event(key, null));
              erasures.remember(List.of(key));
              assertThat(erasures.purge(List.of(key))).isEqualTo(1);
            });

    var others = TestKafka.read("thing-changed", r -> other.equals(r.key()), SOON);
    var published = TestKafka.read("thing-changed", r -> key.equals(r.key()), SOON);

    assertThat(others).hasSize(1);
    assertThat(published).hasSize(1);
    assertThat(published.get(0).value()).isNull();
  }

  @Test
  void storedAnswersThatShowTheKeyAreRemoved() {
    UUID seller = UUID.randomUUID();
    String erased = createThing(seller, unique());
    String kept = createThing(seller, unique());
    long before = count("select count(*) from idempotency_key");

    erase(erased);

    assertThat(count("select count(*) from idempotency_key")).isEqualTo(before - 1);
    assertThat(count("select count(*) from idempotency_key where body like '%" + kept + "%'"))
        .isEqualTo(1);
  }

  @Test
  void anErasureWaitsForTheEventsThatAreBeingHandled() {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> handling =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          erasures.holdOff();
                          hold(release);
                        }));
    String key = unique();
    try {
      await().atMost(SOON).until(() -> advisoryLocks("granted") > 0);
      CompletableFuture<Void> erasing = CompletableFuture.runAsync(() -> erase(key));
      await().atMost(SOON).until(() -> advisoryLocks("not granted") > 0);
      assertThat(erasing).isNotDone();
      assertThat(erasures.among(List.of(key))).isEmpty();

      release.countDown();

      erasing.join();
      assertThat(erasures.among(List.of(key))).containsExactly(key);
    } finally {
      release.countDown();
      handling.join();
    }
  }

  @Test
  void withoutATransactionNothingIsErased() {
    assertThatThrownBy(() -> erasures.remember(List.of("k")))
        .hasRootCauseInstanceOf(TransactionRequiredException.class);
  }

  private void erase(String key) {
    QuarkusTransaction.requiringNew().run(() -> erasures.erase(List.of(key), () -> key));
  }

  private static void happen(String key) {
    TestKafka.send(
        "sample-happened", key, "sample.happened.v1", unique(), "{\"name\":\"" + key + "\"}");
  }

  private static String createThing(UUID seller, String name) {
    String location =
        given()
            .auth()
            .oauth2(Tokens.seller(seller))
            .header("Idempotency-Key", unique())
            .contentType("application/json")
            .body("{\"name\":\"" + name + "\",\"weight\":1}")
            .post("/api/v1/things")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static OutboxEvent event(String key, Object payload) {
    return new OutboxEvent("thing-changed", key, "sample.thing.changed.v1", payload);
  }

  private long advisoryLocks(String state) {
    return count(
        "select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1"
            + " and classid = 1701994867 and "
            + state);
  }

  private long count(String sql) {
    try (var connection = dataSource.getConnection();
        var result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
