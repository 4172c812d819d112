package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadMergeTest {

  @Inject World world;

  private UUID survivor;
  private UUID duplicate;

  @BeforeEach
  void begin() {
    world.reset();
    survivor =
        world.createLead(
            "\"externalId\": \"M-1\", \"firstName\": \"Ada\", \"phone\": \"+46 8 555 010 20\"");
    duplicate =
        world.createLead(
            "\"externalId\": \"M-2\", \"firstName\": \"A.\", \"lastName\": \"Nyberg\","
                + " \"email\": \"ada@x.example\", \"phone\": \"+46 8 999 999 99\"");
  }

  @Test
  void theSurvivorTakesOverWhatBelongsToTheDuplicate() {
    UUID account = world.createAccount("Northwind");
    as(SOFIA)
        .header("If-Match", "\"1\"")
        .body("{\"accountId\": \"" + account + "\"}")
        .put("/api/v1/leads/" + duplicate + "/account")
        .then()
        .statusCode(200);
    as(SOFIA)
        .body(
            "{\"leadId\": \"%s\", \"type\": \"MEETING\", \"at\": \"2026-11-20T08:15:00Z\"}"
                .formatted(duplicate))
        .post("/api/v1/interactions")
        .then()
        .statusCode(201);
    as(SOFIA)
        .body(
            "{\"leadId\": \"%s\", \"name\": \"Presses\", \"status\": \"OPEN\"}"
                .formatted(duplicate))
        .post("/api/v1/opportunities")
        .then()
        .statusCode(201);

    merge(as(SOFIA), survivor, duplicate, "")
        .statusCode(200)
        .body("id", equalTo(survivor.toString()))
        .body("status", equalTo("OPEN"))
        .body("firstName", equalTo("Ada"))
        .body("phone", equalTo("+46 8 555 010 20"))
        .body("lastName", equalTo("Nyberg"))
        .body("email", equalTo("ada@x.example"))
        .body("accountId", equalTo(account.toString()))
        .body("version", equalTo(2));

    assertThat(world.texts("select lead_id from interaction")).containsExactly(survivor.toString());
    assertThat(world.texts("select lead_id from opportunity")).containsExactly(survivor.toString());
    world
        .lead(duplicate)
        .body("status", equalTo("DISQUALIFIED"))
        .body("disqualificationReason", equalTo("DUPLICATE"))
        .body("mergedInto", equalTo(survivor.toString()));
    history(survivor)
        .body("items.what", hasItem("MERGED"))
        .body("items.findAll { it.fromLeadId == '" + duplicate + "' }.what", hasItem("CREATED"))
        .body("items.findAll { it.fromLeadId == null }.what", hasItem("CREATED"));
    history(duplicate).body("items.what", contains("MERGED", "DISQUALIFIED"));
  }

  @Test
  void theDuplicateLeavesTheListAndCanStillBeRead() {
    merge(as(SOFIA), survivor, duplicate, "").statusCode(200);

    as(SOFIA)
        .get("/api/v1/leads")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(survivor.toString()))
        .body("items.id", not(hasItem(duplicate.toString())));
    as(SOFIA)
        .get("/api/v1/leads/" + duplicate)
        .then()
        .body("mergedInto", equalTo(survivor.toString()));
  }

  @Test
  void bothAreAnnounced() {
    merge(as(SOFIA), survivor, duplicate, "").statusCode(200);

    JsonNode closed = last("lead-closed", duplicate);
    Contracts.assertValid("lead-closed", closed);
    assertThat(closed.path("outcome").asText()).isEqualTo("DISQUALIFIED");
    assertThat(closed.path("reasonCode").asText()).isEqualTo("DUPLICATE");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode grown = last("lead-changed", survivor);
              Contracts.assertValid("lead-changed", grown);
              assertThat(grown.at("/lead/version").asInt()).isEqualTo(2);
              assertThat(grown.at("/lead/email").asText()).isEqualTo("ada@x.example");
              JsonNode ended = last("lead-changed", duplicate);
              assertThat(ended.at("/lead/status").asText()).isEqualTo("DISQUALIFIED");
            });
  }

  @Test
  void perFieldTheValueOfTheDuplicateMayBeChosen() {
    merge(
            as(SOFIA),
            survivor,
            duplicate,
            ", \"fields\": {\"phone\": \"DUPLICATE\", \"email\": \"SURVIVOR\"}")
        .statusCode(200)
        .body("phone", equalTo("+46 8 999 999 99"))
        .body("email", equalTo(null))
        .body("firstName", equalTo("Ada"));
  }

  @Test
  void doingItTwiceChangesNothing() {
    merge(as(SOFIA), survivor, duplicate, "").statusCode(200).body("version", equalTo(2));

    merge(as(SOFIA), survivor, duplicate, "").statusCode(200).body("version", equalTo(2));

    history(survivor).body("items.what.findAll { it == 'MERGED' }", hasSize(1));
  }

  @Test
  void whatCannotBeMergedIsRefused() {
    UUID third = world.createLead("\"firstName\": \"Bo\"");
    String omars =
        as(OMAR).body("{}").post("/api/v1/leads").then().statusCode(201).extract().path("id");

    merge(as(SOFIA), survivor, survivor, "")
        .statusCode(422)
        .body("code", equalTo("merge-with-itself"));
    merge(as(SOFIA), survivor, UUID.randomUUID(), "")
        .statusCode(422)
        .body("code", equalTo("unknown-lead"));
    merge(as(SOFIA), survivor, UUID.fromString(omars), "")
        .statusCode(422)
        .body("code", equalTo("unknown-lead"));
    merge(as(OMAR), survivor, duplicate, "").statusCode(404);
    merge(as(SOFIA), survivor, duplicate, ", \"fields\": {\"owner\": \"DUPLICATE\"}")
        .statusCode(422)
        .body("code", equalTo("invalid-value"));
    as(SOFIA)
        .header("If-Match", "\"9\"")
        .body("{\"duplicateId\": \"" + duplicate + "\"}")
        .post("/api/v1/leads/" + survivor + "/merge")
        .then()
        .statusCode(412);

    merge(as(SOFIA), survivor, duplicate, "").statusCode(200);
    merge(as(SOFIA), third, duplicate, "").statusCode(409).body("code", equalTo("lead-merged"));
    merge(as(SOFIA), duplicate, third, "").statusCode(409).body("code", equalTo("lead-merged"));
    as(SOFIA)
        .post("/api/v1/leads/" + duplicate + "/reopening")
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-merged"));
    merge(asAdmin(), survivor, UUID.fromString(omars), "").statusCode(200);
  }

  @Test
  void aQualifiedDuplicateStaysAnOutcome() {
    as(SOFIA).post("/api/v1/leads/" + duplicate + "/qualification").then().statusCode(200);

    merge(as(SOFIA), survivor, duplicate, "").statusCode(409).body("code", equalTo("lead-closed"));
  }

  @Test
  void theExternalIdOfTheDuplicateNamesTheSurvivorInImports() {
    merge(as(SOFIA), survivor, duplicate, "").statusCode(200);

    importCsv(
        """
        externalId,ownerEmail,jobTitle
        M-2,sofia.seller@leadwise.example,Head of Purchasing
        """);

    world.lead(survivor).body("jobTitle", equalTo("Head of Purchasing"));
    world.lead(duplicate).body("status", equalTo("DISQUALIFIED"));
    assertThat(world.number("select count(*) from lead")).isEqualTo(2);
  }

  @Test
  void mergedLeadsAreNoDuplicatesAnyMore() {
    UUID third = world.createLead("\"email\": \"ADA@x.example\"");
    merge(as(SOFIA), survivor, duplicate, "").statusCode(200);

    asAdmin()
        .get("/api/v1/leads/" + third + "/duplicates")
        .then()
        .body("items.lead.id", contains(survivor.toString()))
        .body("items.lead.id", not(hasItem(duplicate.toString())));
    asAdmin()
        .get("/api/v1/leads/" + survivor + "/duplicates")
        .then()
        .body("items.lead.id", contains(third.toString()));
  }

  @Test
  void aRunDoesNotWaitForTheDuplicate() {
    world.activate();
    String run =
        asAdmin().post("/api/v1/selection-runs").then().statusCode(202).extract().path("id");
    Events.selected(UUID.fromString(run), 2);
    Events.prioritized(UUID.fromString(run), survivor);

    merge(as(SOFIA), survivor, duplicate, "").statusCode(200);

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asAdmin()
                    .get("/api/v1/selection-runs/" + run)
                    .then()
                    .body("status", equalTo("COMPLETED"))
                    .body("counts.prioritized", equalTo(1))
                    .body("counts.failed", equalTo(1)));
    history(duplicate).body("items.changes.flatten()", not(empty()));
  }

  private static ValidatableResponse merge(
      RequestSpecification who, UUID survivor, UUID duplicate, String more) {
    return who.body("{\"duplicateId\": \"" + duplicate + "\"" + more + "}")
        .post("/api/v1/leads/" + survivor + "/merge")
        .then();
  }

  private static ValidatableResponse history(UUID lead) {
    return asAdmin().get("/api/v1/leads/" + lead + "/history").then().statusCode(200);
  }

  private static JsonNode last(String topic, UUID lead) {
    List<JsonNode> all = Events.published(topic, lead);
    return all.get(all.size() - 1);
  }

  private static void importCsv(String csv) {
    String location =
        asAdmin()
            .contentType("text/csv")
            .body(csv)
            .post("/api/v1/lead-imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> asAdmin().get(location).then().extract().<String>path("status"),
            "COMPLETED"::equals);
  }
}
