package io.leadwise.prioritization.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class PrioritizedLeadResourceTest {
  private static final String LIST = "/api/v1/prioritized-leads";

  private final UUID seller = UUID.randomUUID();

  @BeforeEach
  void consent() {
    Events.consent(seller, 1, "GRANTED");
    await().untilAsserted(() -> list(Map.of()).statusCode(200));
  }

  @Test
  void handRaisersComeFirstThenTheScoreThenTheNewer() {
    UUID poor = processed(lead -> plain(lead).put("country", "BR"));
    UUID raiser = processed(lead -> plain(lead).put("country", "BR").put("handRaiser", true));
    UUID good = processed(lead -> plain(lead).put("country", "DE"));

    list(Map.of())
        .statusCode(200)
        .body("items.leadId", contains(raiser.toString(), good.toString(), poor.toString()))
        .body("items.rank", contains(1, 2, 3))
        .body("items[0].topReason", equalTo("The lead asked to be contacted (demo request)."))
        .body("items[1].fit", equalTo("HIGH"))
        .body("items[1].company", equalTo("Northwind Tools AB"))
        .body("items[1].emailVerdict.validity", equalTo("VALID"))
        .body("items[1].emailVerdict.reason", equalTo("DELIVERABLE"))
        .body("items[1].emailVerdict.type", equalTo("WORK"))
        .body("items[1].suggestedAction.action", equalTo("DRAFT_EMAIL"))
        .body("items[1].suggestedAction.reason", notNullValue())
        .body("agent.hasRun", is(true))
        .body("agent.lastSelectedAt", notNullValue())
        .body("nextCursor", equalTo(null));
  }

  @Test
  void pagesNeitherSkipNorRepeatEvenAmongEqualScores() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      processed(lead -> plain(lead).put("createdAt", "2026-11-20T08:00:00.123456Z"));
    }
    processed(lead -> plain(lead).put("handRaiser", true));

    String cursor = null;
    List<Integer> ranks = new ArrayList<>();
    do {
      Map<String, Object> parameters =
          cursor == null ? Map.of("limit", 3) : Map.of("limit", 3, "cursor", cursor);
      JsonPath page = list(parameters).statusCode(200).extract().jsonPath();
      all.addAll(page.getList("items.leadId"));
      ranks.addAll(page.getList("items.rank"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertThat(all).hasSize(8).doesNotHaveDuplicates();
    assertThat(all.subList(1, 8)).isSorted();
    assertThat(ranks).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void aFilterKeepsTheRankInTheWholeList() {
    processed(lead -> plain(lead).put("handRaiser", true).put("country", "BR"));
    UUID high = processed(lead -> plain(lead).put("country", "DE"));
    UUID invalid = UUID.randomUUID();
    new Events(invalid, seller)
        .lead(lead -> plain(lead).put("country", "BR"))
        .selected(null)
        .researched(null, 1)
        .validated(null, 1, "INVALID")
        .awaitRevision(1);

    list(Map.of("fit", "HIGH"))
        .body("items.leadId", contains(high.toString()))
        .body("items.rank", contains(2));
    list(Map.of("validity", "INVALID", "action", "UPDATE_EMAIL"))
        .body("items.leadId", contains(invalid.toString()))
        .body("items.rank", contains(3));
    String cursor = list(Map.of("validity", "VALID", "limit", 1)).extract().path("nextCursor");
    list(Map.of("validity", "VALID", "limit", 1, "cursor", cursor))
        .body("items.leadId", contains(high.toString()))
        .body("items.rank", contains(2));
  }

  @Test
  void aListThatNothingTouchedIsShownAgainAsItWas_whateverHappensInOthers() {
    processed(PrioritizedLeadResourceTest::plain);
    Response first = list(Map.of()).extract().response();
    UUID another = UUID.randomUUID();
    Events.aboutNewLead(another).processed(null).awaitRevision(1);

    Response again = list(Map.of()).extract().response();

    // Made anew, it would name a later place in the journal.
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .header("If-None-Match", first.header("ETag"))
        .get(LIST)
        .then()
        .statusCode(304);
  }

  @Test
  void aListIsNeverShownOlderThanItsLastChange() {
    Events lead = lead(node -> plain(node).put("country", "BR")).processed(null);
    lead.awaitRevision(1);
    String tag = list(Map.of()).body("items.fit", not(contains("HIGH"))).extract().header("ETag");

    lead.version(2).lead(node -> node.put("country", "DE")).changed().awaitRevision(2);
    list(Map.of()).body("items.fit", contains("HIGH")).header("ETag", not(equalTo(tag)));

    UUID next = processed(node -> plain(node).put("handRaiser", true));
    list(Map.of()).body("items.leadId", contains(next.toString(), lead.leadId().toString()));

    lead.closed(3).awaitRevision(3);
    list(Map.of()).body("items.leadId", contains(next.toString()));
  }

  @Test
  void aListIsNotShownAgainWithoutConsent() {
    processed(PrioritizedLeadResourceTest::plain);
    list(Map.of()).statusCode(200);

    Events.consent(seller, 2, "WITHDRAWN");

    await().untilAsserted(() -> list(Map.of()).statusCode(403));
  }

  @Test
  void aLeadThatIsGivenAwayChangesBothLists() {
    UUID other = UUID.randomUUID();
    Events.consent(other, 1, "GRANTED");
    Events lead = lead(PrioritizedLeadResourceTest::plain).processed(null);
    lead.awaitRevision(1);
    list(Map.of()).body("items", hasSize(1));
    await().untilAsserted(() -> listOf(other).statusCode(200).body("items", hasSize(0)));

    lead.version(2).lead(node -> node.put("ownerId", other.toString())).changed().awaitRevision(2);

    list(Map.of()).body("items", hasSize(0));
    listOf(other).body("items.leadId", contains(lead.leadId().toString()));
  }

  @Test
  void whoReadTheListLearnsWhatCameWhatChangedAndWhatLeft() {
    Events staying = lead(lead -> plain(lead).put("country", "BR")).processed(null);
    Events leaving = lead(lead -> plain(lead).put("country", "DE")).processed(null);
    staying.awaitRevision(1);
    leaving.awaitRevision(1);
    String read = list(Map.of()).extract().path("changesSince");
    changes(read).body("changed", hasSize(0)).body("removed", hasSize(0)).body("more", is(false));

    staying.version(2).lead(lead -> lead.put("country", "SE")).changed().awaitRevision(2);
    leaving.closed(2).awaitRevision(2);
    UUID coming = processed(lead -> plain(lead).put("handRaiser", true));

    String next =
        changes(read)
            .body("changed.leadId", contains(coming.toString(), staying.leadId().toString()))
            .body("changed.rank", contains(1, 2))
            .body("changed[1].fit", equalTo("HIGH"))
            .body("removed", contains(leaving.leadId().toString()))
            .extract()
            .path("changesSince");
    changes(next).body("changed", hasSize(0)).body("removed", hasSize(0));
    changes(Instant.now().toString()).body("changed", hasSize(2)).body("removed", hasSize(1));
  }

  @Test
  void manyChangesComeInParts_andALeadThatCameBackIsSimplyThere() {
    Events lead = lead(PrioritizedLeadResourceTest::plain).processed(null);
    lead.awaitRevision(1);
    String since = list(Map.of()).extract().path("changesSince");
    lead.closed(2).awaitRevision(2);
    lead.version(3).changed().awaitRevision(3);

    String second =
        changes(Map.of("since", since, "limit", 1))
            .body("changed.leadId", contains(lead.leadId().toString()))
            .body("removed", hasSize(0))
            .body("more", is(true))
            .extract()
            .path("changesSince");
    String end =
        changes(Map.of("since", second, "limit", 200))
            .body("changed.leadId", contains(lead.leadId().toString()))
            .body("more", is(false))
            .extract()
            .path("changesSince");
    changes(end).body("changed", hasSize(0));
  }

  @Test
  void changesAreForWhoMaySeeTheList() {
    String foreign = Tokens.seller(UUID.randomUUID());
    given()
        .auth()
        .oauth2(foreign)
        .queryParams(Map.of("since", Instant.now().toString(), "ownerId", seller))
        .get(LIST + "/changes")
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-list"));
    given()
        .auth()
        .oauth2(foreign)
        .queryParam("since", Instant.now().toString())
        .get(LIST + "/changes")
        .then()
        .statusCode(403)
        .body("code", equalTo("consent-required"));
    given().auth().oauth2(Tokens.seller(seller)).get(LIST + "/changes").then().statusCode(400);
    for (String none :
        List.of("yesterday", "-999999999-01-01T00:00:00Z", "+20000-01-01T00:00:00Z")) {
      changes(Map.of("since", none)).statusCode(400).body("code", equalTo("invalid-since"));
    }
    changes(Map.of("since", "999999999999-0"))
        .statusCode(410)
        .body("code", equalTo("changes-forgotten"));
  }

  @Test
  void aComparisonTellsWhyOneStandsAboveTheOther() {
    UUID good = processed(lead -> plain(lead).put("country", "DE"));
    UUID poor = processed(lead -> plain(lead).put("country", "BR"));

    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .queryParam("with", good)
        .get(LIST + "/" + poor + "/comparison")
        .then()
        .statusCode(200)
        .body("higher.leadId", equalTo(good.toString()))
        .body("decidedBy", equalTo("SCORE"))
        .body("differences[0].factor", equalTo("FIT"))
        .body("differences[1].difference", equalTo(0.00f));
    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get(LIST + "/" + poor + "/comparison")
        .then()
        .statusCode(400)
        .body("code", equalTo("comparison-needs-two-leads"));
    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .queryParam("with", UUID.randomUUID().toString())
        .get(LIST + "/" + poor + "/comparison")
        .then()
        .statusCode(404)
        .body("code", equalTo("lead-insight-not-found"));
  }

  @Test
  void nobodySeesAForeignList() {
    UUID own = processed(PrioritizedLeadResourceTest::plain);
    String foreign = Tokens.seller(UUID.randomUUID());

    given().get(LIST).then().statusCode(401);
    given().auth().oauth2(Tokens.integrator()).get(LIST).then().statusCode(403);
    given()
        .auth()
        .oauth2(foreign)
        .queryParam("ownerId", seller)
        .get(LIST)
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-list"));
    given().auth().oauth2(foreign).get("/api/v1/lead-insights/" + own).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.admin())
        .get(LIST)
        .then()
        .statusCode(400)
        .body("code", equalTo("owner-required"));
    given()
        .auth()
        .oauth2(Tokens.admin())
        .queryParam("ownerId", seller)
        .get(LIST)
        .then()
        .statusCode(200)
        .body("items.leadId", contains(own.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, invalid-limit",
    "limit, 201, invalid-limit",
    "cursor, nonsense, invalid-cursor",
    "cursor, dHJ1ZR8xHzIwMjY, invalid-cursor",
    "fit, GREAT, invalid-filter",
    "validity, high, invalid-filter",
    "action, CALL, invalid-filter"
  })
  void badParametersAreRefused(String name, String value, String code) {
    list(Map.of(name, value))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private ValidatableResponse changes(String since) {
    return changes(Map.of("since", since)).statusCode(200);
  }

  private ValidatableResponse changes(Map<String, Object> parameters) {
    return given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .queryParams(parameters)
        .get(LIST + "/changes")
        .then();
  }

  private ValidatableResponse listOf(UUID owner) {
    return given().auth().oauth2(Tokens.seller(owner)).get(LIST).then();
  }

  private ValidatableResponse list(Map<String, Object> parameters) {
    return given().auth().oauth2(Tokens.seller(seller)).queryParams(parameters).get(LIST).then();
  }

  private UUID processed(java.util.function.Consumer<ObjectNode> change) {
    Events lead = lead(change).processed(null);
    lead.awaitRevision(1);
    return lead.leadId();
  }

  private Events lead(java.util.function.Consumer<ObjectNode> change) {
    return Events.aboutNewLead(seller).lead(change);
  }

  /** A lead that differs from others only by its country. */
  private static ObjectNode plain(ObjectNode lead) {
    lead.putNull("account").putNull("industry").putNull("jobTitle").putNull("annualRevenue");
    lead.put("employees", 900).put("handRaiser", false).put("createdAt", "2026-11-20T08:00:00Z");
    lead.putArray("latestIntents");
    ObjectNode interactions = (ObjectNode) lead.get("interactions");
    interactions.put("emailsSent", 0).put("emailsReceived", 0);
    return lead;
  }
}
