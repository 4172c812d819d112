package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestKafkaTest {

  @Test
  void theLatestRecordOfAKeyIsReadWithItsHeaders() {
    String key = UUID.randomUUID().toString();
    TestKafka.send("lead-changed", key, "leadwise.lead.changed.v1", "first", "{\"version\": 1}");
    TestKafka.send("lead-changed", key, "leadwise.lead.changed.v1", "second", "{\"version\": 2}");

    assertThat(TestKafka.awaitOne("lead-changed", key).path("version").asInt()).isEqualTo(2);
    assertThat(
            TestKafka.read("lead-changed", r -> key.equals(r.key()), Duration.ofSeconds(10))
                .stream()
                .map(r -> TestKafka.header(r, "ce_id")))
        .containsExactly("first", "second");
  }

  @Test
  void aTombstoneIsAJsonNull() {
    String key = UUID.randomUUID().toString();
    TestKafka.send("lead-insight", key, "leadwise.lead-insight.updated.v1", "gone", null);

    assertThat(TestKafka.awaitOne("lead-insight", key).isNull()).isTrue();
  }

  @Test
  void nothingMatchingIsAnEmptyListWhenTheTimeIsOver() {
    assertThat(TestKafka.read("lead-closed", r -> false, Duration.ofMillis(200))).isEmpty();
  }

  @Test
  void everyConsumerHasItsDeadLetterTopic() {
    assertThat(
            TestKafka.read("lead-selected.research-service.dlq", r -> true, Duration.ofMillis(200)))
        .isEmpty();
  }

  @Test
  void theDatabaseIsNamedAfterTheModule() throws Exception {
    String url = new Infrastructure().start().get("quarkus.datasource.jdbc.url");

    assertThat(url).endsWith("/service_testkit");
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }
}
