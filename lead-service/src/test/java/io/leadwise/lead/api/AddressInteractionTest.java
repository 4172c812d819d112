package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interactions that name an address instead of a lead, and the intents found in them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AddressInteractionTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  private static final String ADA = "ada@northwind.example";

  @Test
  void anAddressBelongsToEveryLeadWithIt() {
    UUID first = world.createLead("\"email\": \"Ada@Northwind.example\"");
    UUID second = world.createLead("\"email\": \"ada@northwind.example\"");
    UUID other = world.createLead("\"email\": \"bo@northwind.example\"");
    world.execute("insert into consent values (?, true, 1)", SOFIA);
    record(
        "\"externalAddress\": \"ADA@northwind.example\", \"type\": \"EMAIL_OUT\"",
        "2026-01-10T08:00:00Z");
    record(
        "\"leadId\": \""
            + first
            + "\", \"externalAddress\": \""
            + ADA
            + "\", \"type\": \"EMAIL_IN\"",
        "2026-01-11T08:00:00Z");
    record(
        "\"externalAddress\": \""
            + ADA
            + "\", \"type\": \"EMAIL_IN\", \"excerpt\": \"Could we meet on Monday?\"",
        "2026-01-12T08:00:00Z");

    JsonNode snapshot = latest(first, 2, 1);
    assertThat(snapshot.at("/interactions/emailsReceived").asInt()).isEqualTo(2);
    assertThat(snapshot.at("/latestIntents/0/intent").asText()).isEqualTo("MEETING_REQUEST");
    assertThat(snapshot.at("/latestIntents/0/evidence/0").asText()).contains("Could we meet");
    JsonNode colleague = snapshot.at("/colleagues/0");
    assertThat(colleague.get("emails").asInt()).isEqualTo(3);
    assertThat(colleague.get("emailsSent").asInt()).isEqualTo(1);
    assertThat(colleague.get("emailsReceived").asInt()).isEqualTo(2);
    assertThat(colleague.get("firstAt").asText()).isEqualTo("2026-01-10T08:00:00Z");
    assertThat(latest(second, 1, 1).at("/interactions/emailsReceived").asInt()).isEqualTo(1);
    as(SOFIA)
        .get("/api/v1/leads/" + first + "/colleagues")
        .then()
        .body("items[0].direction", equalTo("BOTH"))
        .body("items[0].latestAt", equalTo("2026-01-12T08:00:00Z"));
    as(SOFIA).get("/api/v1/leads/" + other + "/colleagues").then().body("items", hasSize(0));
    as(SOFIA).get("/api/v1/interactions?leadId=" + first).then().body("items", hasSize(3));
    as(SOFIA).get("/api/v1/interactions?leadId=" + second).then().body("items", hasSize(2));
    as(OMAR).get("/api/v1/interactions").then().body("items", hasSize(0));
    assertThat(world.texts("select distinct external_address from interaction"))
        .containsExactly(ADA);
  }

  @Test
  void aNewAddressOfTheLeadBringsItsInteractions() {
    world.execute("insert into consent values (?, true, 1)", SOFIA);
    record("\"externalAddress\": \"" + ADA + "\", \"type\": \"EMAIL_IN\"", "2026-01-12T08:00:00Z");
    UUID lead = world.createLead("\"email\": \"other@northwind.example\"");

    as(SOFIA)
        .body("{\"email\": \"" + ADA + "\"}")
        .put("/api/v1/leads/" + lead + "/email")
        .then()
        .statusCode(200);

    JsonNode event =
        TestKafka.awaitOne(
            "lead-changed", lead.toString(), value -> value.at("/lead/version").asLong() == 2);
    assertThat(event.at("/lead/interactions/emailsReceived").asInt()).isEqualTo(1);
  }

  @Test
  void aMailboxWithoutConsentIsNotShown() {
    UUID lead = world.createLead("\"email\": \"" + ADA + "\"");
    record("\"externalAddress\": \"" + ADA + "\", \"type\": \"EMAIL_OUT\"", "2026-01-10T08:00:00Z");
    String path = "/api/v1/leads/" + lead + "/colleagues";

    as(SOFIA).get(path).then().body("items", hasSize(0));
    Events.consent(consent());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> as(SOFIA).get(path).then().body("items", hasSize(1)));
    as(SOFIA)
        .get(path)
        .then()
        .body("items[0].direction", equalTo("OUTBOUND"))
        .body("items[0].meetings", equalTo(0));
    TestKafka.awaitOne(
        "lead-changed", lead.toString(), value -> value.at("/lead/colleagues").size() == 1);
  }

  @Test
  void intentsThatCameWithItWin() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    String words =
        "\"type\": \"EMAIL_IN\", \"excerpt\": \"Could we meet?\", \"leadId\": \"" + lead + "\"";

    record(words + ", \"externalId\": \"M-1\"", "2026-01-10T08:00:00Z")
        .body("intents.intent", equalTo(List.of("MEETING_REQUEST")));
    record(words + ", \"intents\": [{\"intent\": \"ACTION_REQUEST\"}]", "2026-01-10T08:00:00Z")
        .body("intents.intent", equalTo(List.of("ACTION_REQUEST")));
    record(words + ", \"intents\": []", "2026-01-10T08:00:00Z").body("intents", hasSize(0));
    record(
            "\"type\": \"EMAIL_OUT\", \"excerpt\": \"Could we meet?\", \"leadId\": \""
                + lead
                + "\"",
            "2026-01-10T08:00:00Z")
        .body("intents", hasSize(0));
    String id =
        asAdmin()
            .get("/api/v1/interactions?limit=200")
            .then()
            .extract()
            .path("items.find { it.externalId == 'M-1' }.id");
    as(SOFIA).get("/api/v1/interactions/" + id).then().statusCode(200).header("ETag", "\"1\"");
    as(OMAR).get("/api/v1/interactions/" + id).then().statusCode(404);
    as(SOFIA)
        .header("If-Match", "\"1\"")
        .body(
            "{\"leadId\": \"%s\", \"type\": \"EMAIL_IN\", \"at\": \"2026-01-10T08:00:00Z\", \"excerpt\": \"No thanks\"}"
                .formatted(lead))
        .put("/api/v1/interactions/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("intents.intent", equalTo(List.of("NOT_INTERESTED")));
  }

  @Test
  void aLeadOrAnAddressIsGivenAndNeverABody() {
    as(SOFIA)
        .body("{\"type\": \"MEETING\", \"at\": \"2026-01-10T08:00:00Z\"}")
        .post("/api/v1/interactions")
        .then()
        .statusCode(422)
        .body("detail", containsString("leadId or externalAddress"));
    as(SOFIA)
        .body(
            "{\"type\": \"EMAIL_IN\", \"at\": \"2026-01-10T08:00:00Z\", \"externalAddress\": \"a@b.example\", \"excerpt\": \"%s\"}"
                .formatted("x".repeat(301)))
        .post("/api/v1/interactions")
        .then()
        .statusCode(400)
        .body("violations[0].message", containsString("never the whole body"));
  }

  private static ObjectNode consent() {
    ObjectNode event = (ObjectNode) Contracts.example("consent-granted");
    event.put("sellerId", SOFIA.toString());
    return event;
  }

  private static JsonNode latest(UUID lead, int received, int sent) {
    return TestKafka.awaitOne(
            "lead-changed",
            lead.toString(),
            value ->
                value.at("/lead/interactions/emailsReceived").asInt() == received
                    && value.at("/lead/interactions/emailsSent").asInt() == sent)
        .get("lead");
  }

  private static ValidatableResponse record(String members, String at) {
    return as(SOFIA)
        .body("{" + members + ", \"at\": \"" + at + "\"}")
        .post("/api/v1/interactions")
        .then()
        .statusCode(201);
  }
}
