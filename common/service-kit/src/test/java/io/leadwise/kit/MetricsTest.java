package io.leadwise.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a Prometheus finds. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class MetricsTest {

  @Test
  void theOutboxTellsHowItStands() {
    assertThat(scrape())
        .anyMatch(line -> line.startsWith("leadwise_outbox_waiting "))
        .anyMatch(line -> line.startsWith("leadwise_outbox_oldest_seconds "))
        .anyMatch(line -> line.startsWith("leadwise_outbox_parked "));
  }

  @Test
  void timesOfRequestsAreCountedInClasses() {
    // given
    given().get("/api/v1/things");

    // then
    assertThat(scrape())
        .anyMatch(
            line ->
                line.startsWith("http_server_requests_seconds_bucket{")
                    && line.contains("uri=\"/api/v1/things\"")
                    && line.contains("le=\"1.0\""));
  }

  private static List<String> scrape() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString().lines().toList();
  }
}
