package io.leadwise.prioritization.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.application.InsightKeeper;
import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.insight.Closing;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadClosed;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadErased;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.insight.Selection;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Outcomes become a model, a model becomes a factor, and an admin stays in charge. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class LearningTest {
  private static final String RULES = "/api/v1/priority-rules";
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Instant SELECTED = Leads.CREATED.plus(Duration.ofDays(1));

  @Inject InsightKeeper keeper;
  @Inject Jdbc jdbc;

  private final Random random = new Random(8);
  private final List<UUID> leads = new ArrayList<>();

  /** The outcomes go first: what is learned from them must not meet other tests. */
  @AfterEach
  void forget() {
    join(leads.stream().<InsightUpdate>map(LeadErased::new).toList());
    choose(null, true);
  }

  @Test
  void outcomesBecomeAModelThatScores_isExplained_andCanBeSwitchedOffAndOnAgain() {
    train()
        .body("beatsRules", is(false))
        .body("reason", startsWith("There are "))
        .body("scorecard", nullValue());
    givenOutcomes(60, 120);
    LeadSnapshot open = lead(true).build();
    select(open);

    int version =
        train()
            .body("beatsRules", is(true))
            .body("reason", startsWith("The model is better than the rules."))
            .body("outcomes.qualified", is(60))
            .body("outcomes.disqualified", is(120))
            .body("model.calibrationError", notNullValue())
            .body("model.averagePrecision", notNullValue())
            .body("model.liftAtTenth", notNullValue())
            .body("rules.auc", notNullValue())
            .extract()
            .path("version");

    admin()
        .get(RULES)
        .then()
        .body("learning.activeModel", is(version))
        .body("learning.statement", startsWith("Model " + version + ": The model is better"))
        .body("version", matchesPattern(rulesVersion(version)));
    awaitFactors(open.leadId(), 5);
    assertSharesAddUp(open.leadId());
    assertContributionsAddUp(open.leadId(), version);
    history(open.leadId())
        .body("items[0].causes", contains("RULES"))
        .body("items[0].factors.factor.contains('LIKELIHOOD')", is(true))
        .body("items[-1].before", nullValue());

    choose(null, false);
    awaitFactors(open.leadId(), 4);
    admin()
        .get("/api/v1/lead-insights/" + open.leadId() + "/likelihood")
        .then()
        .statusCode(409)
        .body("code", equalTo("no-likelihood"));

    // A better model comes, and waits until it is chosen.
    train().body("beatsRules", is(true));
    admin().get(RULES + "/active-model").then().body("modelVersion", nullValue());
    choose(version, false);
    awaitFactors(open.leadId(), 5);
  }

  @Test
  void aModelThatDidNotBeatTheRulesIsNotLetIn() {
    int version = train().body("beatsRules", is(false)).extract().path("version");
    String tag = admin().get(RULES + "/active-model").header("ETag");

    put(tag, version, true).statusCode(409).body("code", equalTo("model-not-better"));
    put(tag, 999_999, true).statusCode(404).body("code", equalTo("model-not-found"));
    put("\"0\"", null, true).statusCode(412);
    admin().body("{\"automatic\":true}").put(RULES + "/active-model").then().statusCode(428);
    seller().body("{\"automatic\":true}").put(RULES + "/active-model").then().statusCode(403);
    seller().post(RULES + "/models").then().statusCode(403);
    given().get(RULES + "/models").then().statusCode(401);
    admin()
        .get(RULES + "/models?limit=1")
        .then()
        .statusCode(200)
        .body("items.version", contains(version))
        .body("items[0].scorecard", nullValue());
    admin().get(RULES + "/models/" + version).then().body("version", is(version));
  }

  @Test
  void aTrainingThatIsAskedForTwiceHappensOnce() {
    String key = UUID.randomUUID().toString();
    int first = admin().header("Idempotency-Key", key).post(RULES + "/models").path("version");

    admin()
        .header("Idempotency-Key", key)
        .post(RULES + "/models")
        .then()
        .statusCode(201)
        .body("version", is(first));
  }

  @Test
  void weightsAreTriedPublishedAndTakenBack() {
    LeadSnapshot lead = lead(true).build();
    select(lead);
    var before = admin().get(RULES).then().statusCode(200).extract();
    Map<String, Object> defaults = before.path("defaults");
    String other =
        """
        {"weights":{"fit":70,"engagement":20,"existingAccount":10,"recency":0,"likelihood":30},
         "recencyWindowDays":14,"fitBorders":{"highAbovePercent":70,"moderateFromPercent":50}}\
        """;

    admin()
        .body(other)
        .post(RULES + "/dry-run?ownerId=" + Leads.OWNER)
        .then()
        .statusCode(200)
        .body("considered", greaterThanOrEqualTo(1));
    admin().body(other).put(RULES).then().statusCode(428);
    admin()
        .header("If-Match", before.header("ETag"))
        .body(other.replace("\"fit\":70", "\"fit\":71"))
        .put(RULES)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-priority-rules"));
    String published =
        admin()
            .header("If-Match", before.header("ETag"))
            .body(other)
            .put(RULES)
            .then()
            .statusCode(200)
            .body("version", startsWith("2-70.20.10.0-14d-70.50-p"))
            .body("weights.maximum", contains(70, 20, 10, 0))
            .extract()
            .header("ETag");
    admin().header("If-Match", before.header("ETag")).body(other).put(RULES).then().statusCode(412);
    seller().body(other).put(RULES).then().statusCode(403);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                insight(lead.leadId())
                    .body("priority.factors.find { it.factor == 'RECENCY' }.maximum", is(0.0f)));

    admin()
        .header("If-Match", published)
        .body(defaults)
        .put(RULES)
        .then()
        .statusCode(200)
        .body("weights.maximum", contains(40, 30, 20, 10));
  }

  @Test
  void aLeadThatIsForgottenLeavesNoHistory() {
    LeadSnapshot lead = lead(true).build();
    select(lead);
    history(lead.leadId())
        .body("items.size()", is(1))
        .body("items[0].causes", contains("SELECTION", "LEAD"));

    join(List.of(new LeadErased(lead.leadId())));

    assertThat(
            jdbc.query("select 1 from score_changes where lead_id = ?", row -> true, lead.leadId()))
        .isEmpty();
    assertThat(
            jdbc.first(
                "select features is null as gone from lead_insights where lead_id = ?",
                row -> row.getBoolean("gone"),
                lead.leadId()))
        .contains(true);
  }

  @Test
  void aHistoryIsOnlyForTheOwner() {
    LeadSnapshot lead = lead(true).build();
    select(lead);

    seller()
        .get("/api/v1/lead-insights/" + lead.leadId() + "/score-history")
        .then()
        .statusCode(404);
    seller().get("/api/v1/lead-insights/" + lead.leadId() + "/likelihood").then().statusCode(404);
  }

  /** Replies and industry tell the outcome, by and large; the rules see the replies only. */
  private void givenOutcomes(int qualified, int disqualified) {
    List<InsightUpdate> news = new ArrayList<>();
    int all = qualified + disqualified;
    for (int i = 0; i < all; i++) {
      // Evenly mixed over time: 7 has no factor in common with the number of leads.
      boolean outcome = i * 7 % all < qualified;
      LeadSnapshot lead = lead(random.nextInt(20) < 17 == outcome).build();
      leads.add(lead.leadId());
      news.add(new LeadSelected(new Selection(null, SELECTED, 1), lead));
      news.add(
          new LeadClosed(
              lead.leadId(),
              new Closing(
                  2,
                  outcome ? LeadStatus.QUALIFIED : LeadStatus.DISQUALIFIED,
                  SELECTED.plusSeconds(60 + i))));
    }
    join(news);
  }

  private Leads lead(boolean promising) {
    return Leads.lead()
        .id(UUID.randomUUID())
        .industry(promising ? "Machines" : "Hobbies")
        .interactions(1, promising && random.nextBoolean() ? 1 : 0, 0, 0, 0);
  }

  private void select(LeadSnapshot lead) {
    leads.add(lead.leadId());
    join(List.of(new LeadSelected(new Selection(null, SELECTED, 1), lead)));
  }

  private void join(List<InsightUpdate> news) {
    QuarkusTransaction.requiringNew().run(() -> keeper.join(news));
  }

  private ValidatableResponse train() {
    return admin().post(RULES + "/models").then().statusCode(201);
  }

  private void choose(Integer version, boolean automatic) {
    put(admin().get(RULES + "/active-model").header("ETag"), version, automatic).statusCode(200);
  }

  private ValidatableResponse put(String tag, Integer version, boolean automatic) {
    return admin()
        .header("If-Match", tag)
        .body("{\"modelVersion\":%s,\"automatic\":%s}".formatted(version, automatic))
        .put(RULES + "/active-model")
        .then();
  }

  private String rulesVersion(int model) {
    long profile = admin().get(RULES).jsonPath().getLong("targetCustomerProfileVersion");
    return "2-40\\.30\\.20\\.10-14d-70\\.50-p" + profile + "-x[0-9a-f.]+-m" + model + "\\.20";
  }

  private ValidatableResponse insight(UUID leadId) {
    return admin().get("/api/v1/lead-insights/" + leadId).then().statusCode(200);
  }

  private ValidatableResponse history(UUID leadId) {
    return admin().get("/api/v1/lead-insights/" + leadId + "/score-history").then().statusCode(200);
  }

  private void awaitFactors(UUID leadId, int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> insight(leadId).body("priority.factors.size()", is(count)));
  }

  private void assertSharesAddUp(UUID leadId) {
    var json =
        insight(leadId)
            .extract()
            .jsonPath(
                JsonPathConfig.jsonPathConfig()
                    .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    List<BigDecimal> shares = json.getList("priority.factors.share", BigDecimal.class);
    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(json.<BigDecimal>get("priority.score"));
  }

  private void assertContributionsAddUp(UUID leadId, int version) {
    var json =
        admin()
            .get("/api/v1/lead-insights/" + leadId + "/likelihood")
            .then()
            .statusCode(200)
            .body("modelVersion", is(version))
            .extract()
            .jsonPath();
    double sum =
        json.getDouble("base")
            + json.getList("contributions.points", Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    assertThat(sum).isCloseTo(json.getDouble("logit"), within(1e-4));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
  }

  private static RequestSpecification seller() {
    return given().auth().oauth2(Tokens.seller(UUID.randomUUID())).contentType(ContentType.JSON);
  }
}
