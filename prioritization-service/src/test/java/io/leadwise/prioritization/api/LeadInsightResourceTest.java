package io.leadwise.prioritization.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class LeadInsightResourceTest {
  private final UUID seller = UUID.randomUUID();

  @BeforeEach
  void consent() {
    Events.consent(seller, 1, "GRANTED");
    await()
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.seller(seller))
                    .get("/api/v1/prioritized-leads")
                    .then()
                    .statusCode(200));
  }

  @Test
  void thePageHasEverythingInOneAnswer() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);

    ValidatableResponse page =
        get(lead.leadId(), "")
            .statusCode(200)
            .body("revision", is(1))
            .body("status", equalTo("OPEN"))
            .body("complete", is(true))
            .body("aboutLead.summary.jobTitle", equalTo("Head of Purchasing"))
            .body("aboutLead.contact", nullValue())
            .body("aboutLead.colleagues[0].name", equalTo("Sofia Seller"))
            .body("aboutLead.openOpportunities[0].estimatedRevenue.amount", is(48000))
            .body("aboutAccount.account.name", equalTo("Northwind Tools"))
            .body("aboutAccount.company.wikidataId", equalTo("Q999999999"))
            .body("aboutAccount.finances.status", equalTo("READY"))
            .body("aboutAccount.finances.facts.attribute", hasItem("netMargin"))
            .body(
                "aboutAccount.businessOverview.facts[0].sources[0].publisher", equalTo("Wikidata"))
            .body("fit.total", is(5))
            .body("fit.criteria.criterion", hasItem("ANNUAL_REVENUE"))
            .body("email.status", equalTo("READY"))
            .body("suggestedAction.action", equalTo("SCHEDULE_APPOINTMENT"))
            .body("consentRequired", is(false));
    List<Object> shares = page.extract().jsonPath().getList("priority.factors.share");
    BigDecimal sum =
        shares.stream()
            .map(share -> new BigDecimal(share.toString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum)
        .isEqualByComparingTo(page.extract().jsonPath().get("priority.score").toString());
  }

  @Test
  void factsCarryWhatResearchSaysAboutThem() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);

    get(lead.leadId(), "")
        .body("partial", is(false))
        .body("aboutAccount.company.lei", equalTo("529900LEADWISE000081"))
        .body("aboutAccount.finances.summary.writtenBy", equalTo("TEMPLATES"))
        .body("aboutAccount.finances.summary.sentences.factIds", hasSize(3))
        .body("aboutAccount.finances.facts[2].derivedFrom", hasSize(2))
        .body("aboutAccount.finances.facts[2].note", equalTo("6,100,000 EUR ÷ 61,000,000 EUR"))
        .body("aboutAccount.finances.facts[2].conflict", is(false))
        .body("aboutAccount.accountNews.facts[0].news.type", equalTo("LEADERSHIP_CHANGE"))
        .body("aboutAccount.accountNews.facts[0].news.method", equalTo("words: appoints (en)"))
        .body("email.status", equalTo("READY"));
  }

  @Test
  void theNewestThreeNewsAreShown_allOnRequest_andCompetitorsInTheirOrder() {
    Events lead = Events.aboutNewLead(seller);
    List<String> days = List.of("2026-10-02", "2026-11-20", "2026-08-01", "2026-11-03", "2026-09");
    lead.selected(null).researched(null, 1, event -> addNewsAndCompetitors(event, days));
    lead.validated(null, 1, "VALID").awaitRevision(1);

    get(lead.leadId(), "")
        .body(
            "aboutAccount.accountNews.facts.asOf",
            contains("2026-11-20", "2026-11-03", "2026-10-02"))
        .body("aboutAccount.accountNews.more", is(2))
        .body("aboutAccount.finances.more", is(0))
        .body("aboutAccount.competitors.facts.value", contains("Zeta", "Contoso", "Alpha"));
    get(lead.leadId(), "?news=all")
        .body("aboutAccount.accountNews.facts", hasSize(5))
        .body("aboutAccount.accountNews.facts[4].asOf", equalTo("2026-08-01"))
        .body("aboutAccount.accountNews.more", is(0));
    get(lead.leadId(), "?news=some").statusCode(400).body("code", equalTo("invalid-filter"));
  }

  private static void addNewsAndCompetitors(ObjectNode event, List<String> days) {
    ArrayNode facts = (ArrayNode) event.get("facts");
    ObjectNode news = facts.get(4).deepCopy();
    ObjectNode competitor = facts.get(5).deepCopy();
    facts.remove(5);
    facts.remove(4);
    days.forEach(
        day -> facts.add(news.deepCopy().put("asOf", day).put("factId", "" + UUID.randomUUID())));
    List.of("Zeta", "Contoso", "Alpha")
        .forEach(name -> facts.add(competitor.deepCopy().put("value", name)));
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    String tag = get(lead.leadId(), "").extract().header("ETag");

    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .header("If-None-Match", tag)
        .get("/api/v1/lead-insights/" + lead.leadId())
        .then()
        .statusCode(304);
  }

  @Test
  void sectionsArePendingUntilTheyAreAnswered() {
    Events lead = Events.aboutNewLead(seller).selected(UUID.randomUUID());

    await().untilAsserted(() -> get(lead.leadId(), "").statusCode(200));
    get(lead.leadId(), "")
        .body("revision", is(0))
        .body("complete", is(false))
        .body("email.status", equalTo("PENDING"))
        .body("aboutAccount.finances.status", equalTo("PENDING"));
  }

  @Test
  void aSuggestedActionNamesItsUnmetConditions() {
    Events lead =
        Events.aboutNewLead(seller)
            .lead(node -> node.putArray("latestIntents"))
            .processed(UUID.randomUUID());
    lead.awaitRevision(1);

    get(lead.leadId(), "/suggested-action")
        .statusCode(200)
        .body("action", equalTo("NONE"))
        .body(
            "unmetConditions",
            contains(
                "There is an earlier email to the lead.",
                "There is an earlier email from the lead."))
        .body("conditions.code", contains("EMAIL_SENT_BEFORE", "EMAIL_RECEIVED_BEFORE"))
        .body("conditions[0].field", equalTo("lead.interactions.emailsSent"));
    draft(lead.leadId(), "{}").statusCode(409).body("code", equalTo("no-email-to-draft"));
  }

  @Test
  void aDraftCitesEveryFactAndIsNeverTooLong() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);

    var draft =
        draft(lead.leadId(), "{\"language\":\"en\"}")
            .statusCode(200)
            .body("kind", equalTo("MEETING"))
            .body("citations.source", hasItem("https://news.example/northwind-cfo"))
            .extract()
            .jsonPath();
    assertThat(draft.getString("body").length() + draft.getString("subject").length())
        .isLessThanOrEqualTo(1_200);

    draft(lead.leadId(), "{\"language\":\"it\"}")
        .statusCode(400)
        .body("code", equalTo("validation-failed"))
        .body("violations.field", contains("language"));
    draft(lead.leadId(), "{").statusCode(400).body("code", equalTo("malformed-json"));
  }

  @Test
  void aDraftIsOfTheKindLanguageAndToneThatIsAskedFor() {
    Events lead =
        Events.aboutNewLead(seller)
            .lead(node -> node.put("country", "DE"))
            .processed(UUID.randomUUID());
    lead.awaitRevision(1);

    draft(lead.leadId(), "")
        .statusCode(200)
        .body("kind", equalTo("MEETING"))
        .body("language", equalTo("de"))
        .body("tone", equalTo("FORMAL"))
        .body("body", startsWith("Guten Tag Ada Nyberg,"))
        .body("missing[0].words", equalTo("[Nutzen unseres Angebots]"))
        .body("rephrased", nullValue());
    draft(
            lead.leadId(),
            "{\"kind\":\"FOLLOW_UP\",\"language\":\"fr\",\"tone\":\"FRIENDLY\",\"rephrase\":true}")
        .statusCode(200)
        .body("kind", equalTo("FOLLOW_UP"))
        .body("body", startsWith("Bonjour Ada,"))
        .body("rephrased", is(false))
        .body("notRephrasedBecause", equalTo("No language model is set up."));
    draft(lead.leadId(), "{\"kind\":\"FIRST_CONTACT\"}")
        .statusCode(409)
        .body("code", equalTo("draft-not-possible"))
        .body("detail", containsString("There is an earlier email to the lead."));
    draft(lead.leadId(), "{\"productId\":\"" + UUID.randomUUID() + "\"}")
        .statusCode(404)
        .body("code", equalTo("product-not-found"));
  }

  @Test
  void aMistypedAddressIsShownWithWhatWasProbablyMeant_andPublishedWithout() {
    Events lead =
        Events.aboutNewLead(seller)
            .lead(node -> node.putArray("latestIntents"))
            .selected(null)
            .researched(null, 1);
    ObjectNode verdict = (ObjectNode) Contracts.example("email-validated");
    verdict.put("leadId", lead.leadId().toString()).putNull("runId");
    verdict.put("email", "ada@northwind.example").put("validatedAt", Instant.now().toString());
    verdict.put("validity", "INVALID").put("reason", "DOMAIN_UNKNOWN");
    verdict.put("message", "The domain does not exist in DNS.");
    ((ObjectNode) verdict.get("flags")).put("suggestion", "ada@northwind.test");
    TestKafka.send(
        "email-validated",
        lead.leadId().toString(),
        "leadwise.email.validated.v1",
        UUID.randomUUID().toString(),
        verdict.toString());

    JsonNode event =
        lead.awaitInsight(it -> it.at("/suggestedAction/action").asText().equals("UPDATE_EMAIL"));

    assertThat(event.toString()).doesNotContain("@");
    get(lead.leadId(), "/suggested-action")
        .statusCode(200)
        .body("action", equalTo("UPDATE_EMAIL"))
        .body("reason", startsWith("The email address is invalid (DOMAIN_UNKNOWN): The domain"))
        .body("emailSuggestion", equalTo("ada@northwind.test"));
    draft(lead.leadId(), "{\"kind\":\"MEETING\"}")
        .statusCode(409)
        .body("code", equalTo("draft-not-possible"));
  }

  @Test
  void aClosedLeadHasNoNextStep() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    lead.closed(2).awaitRevision(2);

    get(lead.leadId(), "/suggested-action").statusCode(409).body("code", equalTo("lead-closed"));
    get(lead.leadId(), "").statusCode(200).body("suggestedAction", nullValue());
  }

  @Test
  void theDashboardCountsTheSellersLeads() {
    Events open = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    open.awaitRevision(1);
    Events closed = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    closed.awaitRevision(1);
    closed.closed(2).awaitRevision(2);

    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get("/api/v1/dashboard")
        .then()
        .statusCode(200)
        .body("total.selected", is(2))
        .body("total.byStatus.OPEN", is(1))
        .body("total.byStatus.QUALIFIED", is(1))
        .body("total.byValidity.VALID", is(1))
        .body("total.byAction.SCHEDULE_APPOINTMENT", is(1))
        .body("sellers", hasSize(1));
    given()
        .auth()
        .oauth2(Tokens.admin())
        .get("/api/v1/dashboard")
        .then()
        .statusCode(200)
        .body("sellers.sellerId", hasItem(seller.toString()));
  }

  @Test
  void badIdsAndUnknownLeadsAreNotFound() {
    get(UUID.randomUUID(), "").statusCode(404).body("code", equalTo("lead-insight-not-found"));
    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get("/api/v1/lead-insights/not-a-uuid")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private ValidatableResponse get(UUID leadId, String path) {
    return given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get("/api/v1/lead-insights/" + leadId + path)
        .then();
  }

  private ValidatableResponse draft(UUID leadId, String body) {
    return given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/lead-insights/" + leadId + "/email-drafts")
        .then();
  }
}
