package io.leadwise.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class OutboxTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Outbox outbox;
  @Inject AgroalDataSource dataSource;

  @Test
  void eventsOfAKeyArriveInOrderAndLeaveTheTable() {
    String key = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(IntStream.range(0, 50).mapToObj(i -> event(key, i)).toList()));

    await().atMost(SOON).until(() -> published(key).size() == 50);

    assertThat(published(key)).isEqualTo(IntStream.range(0, 50).boxed().toList());
    await().atMost(SOON).until(() -> rows(key) == 0);
  }

  @Test
  void aRolledBackChangeAnnouncesNothing() {
    String key = UUID.randomUUID().toString();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.append(event(key, 1));
                          throw new IllegalStateException("the business says no");
                        }))
        .hasMessageContaining("business");

    assertThat(rows(key)).isZero();
  }

  @Test
  void withoutATransactionNothingIsTaken() {
    assertThatThrownBy(() -> outbox.append(event("k", 1)))
        .hasRootCauseInstanceOf(TransactionRequiredException.class);
  }

  @Test
  void anEventThatTheBrokerRefusesIsParkedAndOthersGoOn() {
    String key = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                outbox.append(
                    List.of(
                        new OutboxEvent("not a topic name", key, "sample.v1", Map.of("n", 1)),
                        event(other, 2))));

    await().atMost(SOON).until(() -> published(other).size() == 1);
    await().atMost(SOON).until(() -> parked(key) == 1);
    await().atMost(SOON).untilAsserted(() -> given().get("/q/health/well").then().statusCode(503));
    unpark(key);
  }

  @Test
  void aRequestIsTraceableThroughItsEvent() {
    String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    String name = UUID.randomUUID().toString();
    String location =
        given()
            .auth()
            .oauth2(Tokens.seller(UUID.randomUUID()))
            .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
            .header("X-Correlation-Id", "from-a-test")
            .contentType("application/json")
            .body("{\"name\":\"" + name + "\",\"weight\":1}")
            .post("/api/v1/things")
            .header("Location");
    String key = location.substring(location.lastIndexOf('/') + 1);

    var records = TestKafka.read("thing-changed", r -> key.equals(r.key()), SOON);

    assertThat(records).hasSize(1);
    assertThat(TestKafka.header(records.get(0), "traceparent")).startsWith("00-" + traceId);
    assertThat(TestKafka.header(records.get(0), "ce_correlationid")).isEqualTo("from-a-test");
    assertThat(TestKafka.header(records.get(0), "ce_specversion")).isEqualTo("1.0");
    assertThat(TestKafka.header(records.get(0), "ce_source")).isEqualTo("/leadwise/sample-service");
    assertThat(TestKafka.header(records.get(0), "ce_subject")).isEqualTo(key);
    assertThat(TestKafka.header(records.get(0), "content-type")).isEqualTo("application/json");
  }

  @Test
  void theOutboxIsMeasured() {
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(org.hamcrest.Matchers.containsString("leadwise_outbox_waiting"));
  }

  private static OutboxEvent event(String key, int n) {
    return new OutboxEvent("thing-changed", key, "sample.thing.changed.v1", Map.of("n", n));
  }

  private static List<Integer> published(String key) {
    return TestKafka.read("thing-changed", r -> key.equals(r.key()), Duration.ofSeconds(5)).stream()
        .map(r -> TestKafka.json(r).get("n").asInt())
        .toList();
  }

  private long rows(String key) {
    return count("select count(*) from outbox where key = '" + key + "'");
  }

  private long parked(String key) {
    return count(
        "select count(*) from outbox where parked_at is not null and attempts = 3 and key = '"
            + key
            + "'");
  }

  private void unpark(String key) {
    try (var connection = dataSource.getConnection();
        var delete = connection.createStatement()) {
      delete.execute("delete from outbox where key = '" + key + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
}
