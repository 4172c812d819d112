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
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AgentSettingsResourceTest {

  private static final String PATH = "/api/v1/agent-settings";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void summaryFieldsAndCompetitorsAreKeptAndAnOldBodyLeavesThem() {
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", more("\"need\", \"email\"", "\"Contoso\"")))
        .statusCode(200)
        .body("summaryFields", equalTo(List.of("need", "email")))
        .body("competitors", equalTo(List.of("Contoso")));

    put(settings(7, "\"salesperson\"", "DEMO_REQUEST", ""))
        .statusCode(200)
        .body("lookBackDays", equalTo(7))
        .body("summaryFields", equalTo(List.of("need", "email")))
        .body("competitors", equalTo(List.of("Contoso")));
  }

  @Test
  void whatCannotBeIsRefusedWithASentence() {
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", more("\"shoeSize\"", "")))
        .statusCode(422)
        .body("code", equalTo("invalid-value"))
        .body("detail", containsString("summaryFields must name fields of a lead: firstName,"));
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", more("\"need\", \"need\"", "")))
        .statusCode(422)
        .body("detail", equalTo("summaryFields must not name need twice."));
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", more("", "\"Contoso\", \"contoso\"")))
        .statusCode(422)
        .body("detail", equalTo("competitors must not name the same one twice."));
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", more("", "\"A\", \"B\", \"C\", \"D\"")))
        .statusCode(400)
        .body("violations[0].field", equalTo("competitors"))
        .body("violations[0].message", equalTo("must name at most 3 competitors"));
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", more("", "\" \"")))
        .statusCode(400)
        .body("violations[0].field", startsWith("competitors[0]"));
    put(settings(366, "\"salesperson\"", "DEMO_REQUEST", ""))
        .statusCode(400)
        .body("violations[0].field", equalTo("lookBackDays"));

    assertThat(world.number("select count(*) from agent_settings_version")).isZero();
  }

  @Test
  void theHistoryTellsWhoChangedWhatFromWhichValueToWhich() {
    put(settings(7, "\"salesperson\"", "DEMO_REQUEST", "")).statusCode(200);
    long version =
        put(settings(
                7,
                "\"manager\", \"salesperson\"",
                "DEMO_REQUEST",
                ", \"competitors\": [\"Contoso\"]"))
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("version");
    // The same again is no version.
    put(settings(7, "\"manager\", \"salesperson\"", "DEMO_REQUEST", ""))
        .statusCode(200)
        .body("version", equalTo((int) version));

    String next =
        asAdmin()
            .get(PATH + "/history?limit=1")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].version", equalTo((int) version))
            .body("items[0].changedBy", equalTo("ad000000-0000-4000-8000-000000000001"))
            .body("items[0].changes", hasSize(2))
            .body("items[0].changes[0].setting", equalTo("allowedRoles"))
            .body("items[0].changes[0].from", equalTo(List.of("salesperson")))
            .body("items[0].changes[0].to", equalTo(List.of("manager", "salesperson")))
            .body("items[0].changes[1].setting", equalTo("competitors"))
            .body("items[0].changes[1].from", equalTo(List.of()))
            .extract()
            .path("nextCursor");
    asAdmin()
        .get(PATH + "/history?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].changes.find { it.setting == 'lookBackDays' }.from", equalTo(14))
        .body("items[0].changes.find { it.setting == 'lookBackDays' }.to", equalTo(7))
        .body("nextCursor", nullValue());
    asAdmin()
        .get(PATH + "/history?cursor=bm90IG9uZQ")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
    as(SOFIA).get(PATH + "/history").then().statusCode(403);
  }

  @Test
  void aDryRunTellsWhoWouldJoinAndWhoWouldLeaveAndWhatDecides() {
    world.putSeller(OMAR, "Omar Other", "omar.other@leadwise.example", true, "manager");
    world.activate();
    UUID fresh = world.createLead("\"source\": \"WEBINAR\"");
    UUID old = world.createLead(createdDaysAgo(10));
    UUID older = world.createLead(createdDaysAgo(20));
    UUID omars =
        UUID.fromString(
            as(OMAR).body("{}").post("/api/v1/leads").then().statusCode(201).extract().path("id"));
    long versions = world.number("select version from agent_settings");

    tryOut(settings(7, "\"manager\", \"salesperson\"", "WEBINAR", ""))
        .statusCode(200)
        .body("present.qualifying", equalTo(2))
        .body("present.selected", equalTo(2))
        .body("present.limit", equalTo(100))
        .body("proposed.selected", equalTo(2))
        .body("joining.leads", equalTo(1))
        .body("joining.examples[0].leadId", equalTo(omars.toString()))
        .body("joining.examples[0].decidedBy", hasSize(1))
        .body("joining.examples[0].decidedBy[0].criterion", equalTo("OWNER_ROLE_ALLOWED"))
        .body("joining.examples[0].decidedBy[0].value", equalTo("manager"))
        .body("joining.examples[0].decidedBy[0].required", equalTo("one of salesperson"))
        .body("leaving.leads", equalTo(1))
        .body("leaving.examples[0].leadId", equalTo(old.toString()))
        .body("leaving.examples[0].decidedBy[0].criterion", equalTo("CREATED_WITHIN_LOOK_BACK"))
        .body(
            "leaving.examples[0].decidedBy[0].required", equalTo("created within the last 7 days"))
        .body("handRaisersGained", equalTo(1))
        .body("handRaisersLost", equalTo(0));
    tryOut(settings(30, "\"salesperson\"", "DEMO_REQUEST", "").replace("100,", "1,"))
        .statusCode(200)
        .body("proposed.qualifying", equalTo(3))
        .body("proposed.limit", equalTo(1))
        .body("proposed.selected", equalTo(1))
        .body("leaving.examples[0].leadId", equalTo(old.toString()))
        .body("leaving.examples[0].decidedBy[0].criterion", equalTo("WITHIN_RUN_LIMIT"));
    tryOut(settings(14, "\"salesperson\"", "DEMO_REQUEST", "").replace("true", "false"))
        .statusCode(200)
        .body("proposed.selected", equalTo(0))
        .body("proposed.qualifying", equalTo(2))
        .body("leaving.leads", equalTo(2))
        .body("leaving.examples[0].leadId", equalTo(fresh.toString()))
        .body("leaving.examples[0].decidedBy[0].criterion", equalTo("AGENT_ACTIVE"));

    assertThat(older).isNotNull();
    assertThat(world.number("select version from agent_settings")).isEqualTo(versions);
    assertThat(world.number("select count(*) from selection_run")).isZero();
  }

  @Test
  void aDryRunIsForAdminsAndRefusesWhatCannotBe() {
    as(SOFIA)
        .body(settings(14, "\"salesperson\"", "A", ""))
        .post(PATH + "/dry-run")
        .then()
        .statusCode(403);
    tryOut(settings(0, "\"salesperson\"", "A", "")).statusCode(400);
    tryOut(settings(14, "\"salesperson\"", "A", more("\"shoeSize\"", ""))).statusCode(422);
  }

  @Test
  void openLeadsOfSourcesThatBecameOrCeasedToBeHandRaisersAreAnnouncedAnew() {
    put(settings(14, "\"salesperson\"", "DEMO_REQUEST", "")).statusCode(200);
    List<UUID> demos =
        List.of(
            lead("DEMO_REQUEST"), lead("DEMO_REQUEST"), lead("DEMO_REQUEST"), lead("DEMO_REQUEST"));
    UUID referral = lead("REFERRAL");
    UUID webinar = lead("WEBINAR");
    UUID old = world.createLead(createdDaysAgo(15) + ", \"source\": \"DEMO_REQUEST\"");
    UUID closed = lead("DEMO_REQUEST");
    as(SOFIA).post("/api/v1/leads/" + closed + "/qualification").then().statusCode(200);

    put(settings(14, "\"salesperson\"", "REFERRAL", "")).statusCode(200);

    for (UUID demo : demos) {
      assertThat(announcedAnew(demo).at("/lead/handRaiser").asBoolean(true)).isFalse();
    }
    JsonNode event = announcedAnew(referral);
    Contracts.assertValid("lead-changed", event);
    assertThat(event.at("/lead/handRaiser").asBoolean()).isTrue();
    assertThat(event.at("/lead/version").asLong()).isEqualTo(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> world.number("select count(*) from hand_raiser_change") == 0);
    assertThat(world.number("select version from lead where id = ?", webinar)).isEqualTo(1);
    assertThat(world.number("select version from lead where id = ?", old)).isEqualTo(1);
    assertThat(world.number("select version from lead where id = ?", closed)).isEqualTo(2);
  }

  private static JsonNode announcedAnew(UUID lead) {
    return TestKafka.awaitOne(
        "lead-changed",
        lead.toString(),
        value -> value.path("changes").toString().equals("[\"handRaiser\"]"));
  }

  private UUID lead(String source) {
    return world.createLead("\"source\": \"" + source + "\"");
  }

  private static String createdDaysAgo(int days) {
    return "\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(days)) + "\"";
  }

  private static ValidatableResponse put(String body) {
    return asAdmin().header("If-Match", "*").body(body).put(PATH).then();
  }

  private static ValidatableResponse tryOut(String body) {
    return asAdmin().body(body).post(PATH + "/dry-run").then();
  }

  private static String more(String summaryFields, String competitors) {
    return ", \"summaryFields\": [%s], \"competitors\": [%s]".formatted(summaryFields, competitors);
  }

  private static String settings(int lookBackDays, String roles, String handRaisers, String more) {
    return """
        {"active": true, "allowedRoles": [%s], "lookBackDays": %d, "runIntervalHours": 4,
         "firstActivationLimit": 100, "maxLeadsPerRun": 1000, "handRaiserSources": ["%s"]%s}"""
        .formatted(roles, lookBackDays, handRaisers, more);
  }
}
