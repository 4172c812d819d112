package io.leadwise.lead.messaging;

import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For whom the agent works, as the other services are told. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DirectoryContractTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void changedSettingsAreAnnouncedOnce() {
    String settings =
        """
        {"active": true, "allowedRoles": ["Closer", "Salesperson"], "lookBackDays": 14,
         "runIntervalHours": 4, "firstActivationLimit": 50, "maxLeadsPerRun": 1000,
         "handRaiserSources": ["DEMO_REQUEST"]}""";
    long version = putSettings(settings);
    putSettings(settings);

    JsonNode event =
        TestKafka.awaitOne(
            "agent-settings-changed", "agent", value -> value.path("version").asLong() == version);

    Contracts.assertValid("agent-settings-changed", event);
    Contracts.assertSameShape("agent-settings-changed", event);
    assertThat(event.path("active").asBoolean()).isTrue();
    assertThat(event.path("allowedRoles").toString()).isEqualTo("[\"closer\",\"salesperson\"]");
    assertThat(
            TestKafka.read(
                "agent-settings-changed",
                one -> TestKafka.json(one).path("version").asLong() >= version,
                Duration.ofSeconds(5)))
        .hasSize(1);
  }

  @Test
  void aSellerIsAnnouncedWithoutNameAndAddressWheneverItChanges() {
    UUID seller = UUID.randomUUID();
    String address = seller + "@leadwise.example";
    world.putSeller(seller, "Nina New", address, true, "Closer");
    world.putSeller(seller, "Nina New", address, true, "Closer");
    world.putSeller(seller, "Nina New", address, false, "closer");

    List<JsonNode> events = published(seller, 2);

    assertThat(events).extracting(e -> e.path("version").asLong()).containsExactly(1L, 2L);
    assertThat(events).extracting(e -> e.path("active").asBoolean()).containsExactly(true, false);
    assertThat(events)
        .allSatisfy(
            event -> {
              Contracts.assertValid("seller-changed", event);
              Contracts.assertSameShape("seller-changed", event);
              assertThat(event.path("roles").toString()).isEqualTo("[\"closer\"]");
              assertThat(event.toString()).doesNotContain("Nina", "@");
            });
  }

  @Test
  void soAreThoseOfABulkThatAreNewOrChanged() {
    UUID kept = UUID.randomUUID();
    UUID changed = UUID.randomUUID();
    bulk(row("S-1", kept, true) + row("S-2", changed, true));

    bulk(row("S-1", kept, true) + row("S-2", changed, false));

    assertThat(published(changed, 2)).hasSize(2);
    assertThat(published(kept, 1)).hasSize(1);
  }

  private static String row(String externalId, UUID seller, boolean active) {
    return """
    {"externalId": "%1$s", "id": "%2$s", "displayName": "B", "email": "%2$s@leadwise.example", "active": %3$s, "roles": ["closer"]}
    """
        .formatted(externalId, seller, active);
  }

  private static void bulk(String rows) {
    given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType("application/x-ndjson")
        .body(rows.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/sellers/bulk")
        .then()
        .statusCode(200);
  }

  private static List<JsonNode> published(UUID seller, int atLeast) {
    TestKafka.awaitOne(
        "seller-changed", seller.toString(), value -> value.path("version").asLong() >= atLeast);
    return TestKafka.read(
            "seller-changed", one -> seller.toString().equals(one.key()), Duration.ofSeconds(10))
        .stream()
        .map(TestKafka::json)
        .toList();
  }

  private static long putSettings(String settings) {
    return asAdmin()
        .header("If-Match", "*")
        .body(settings)
        .put("/api/v1/agent-settings")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("version");
  }
}
