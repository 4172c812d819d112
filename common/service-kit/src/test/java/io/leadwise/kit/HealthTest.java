package io.leadwise.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the probes of an orchestrator hear. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class HealthTest {

  private static final String DATABASE = "Database connections";

  @Test
  void readinessKnowsTheDatabaseAndKafka() {
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.name", hasItem(containsString(DATABASE)))
        .body("checks.name", hasItem(containsString("Messaging - readiness")));
  }

  @Test
  void livenessDoesNotKnowTheDatabase() {
    given()
        .get("/q/health/live")
        .then()
        .statusCode(200)
        .body("checks.name", everyItem(not(containsString(DATABASE))));
  }
}
