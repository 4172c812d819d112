package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seller's first day: from an imported file to the first qualified lead. */
@Order(3)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayJourneyIT {

  private static final String LIST = "/api/v1/prioritized-leads";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Suite suite;
  private final LeadwiseApi admin;
  private final LeadwiseApi seller;
  private Map<String, String> leads;
  private JsonNode run;

  FirstDayJourneyIT(Suite suite) {
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
    this.seller = suite.api(DemoPerson.SELLER);
  }

  @BeforeAll
  void givenImportedLeadsAndACompletedRun() {
    DemoSetup.registerSellers(admin);
    leads = Imports.importCsv(admin, LeadCsv.read("first-day-leads.csv"));
    Agent.activate(admin, 100);
    run = Runs.execute(admin, Duration.ofSeconds(90));
  }

  @Test
  @Order(1)
  void theRunCountsEveryLeadThatMeetsTheCriteria() {
    long wanted =
        admin.list("/api/v1/leads", 1_000).stream()
            .filter(lead -> isSelectable(lead.path("id").asText()))
            .count();

    assertThat(wanted).isGreaterThanOrEqualTo(6);
    assertThat(run.path("status").asText()).as("run: %s", run).isEqualTo("COMPLETED");
    JsonNode counts = run.path("counts");
    assertThat(counts.path("selected").asLong()).isEqualTo(wanted);
    assertThat(counts.path("researched").asLong()).isEqualTo(wanted);
    assertThat(counts.path("validated").asLong()).isEqualTo(wanted);
    assertThat(counts.path("prioritized").asLong()).isEqualTo(wanted);
    assertThat(counts.path("failed").asLong()).isZero();
  }

  @Test
  @Order(2)
  void whyALeadWasNotSelectedIsAnswered() {
    assertThat(unmetCriteria("DAY-1")).isEmpty();
    assertThat(unmetCriteria("DAY-7")).containsExactly("CREATED_WITHIN_LOOK_BACK");
    assertThat(unmetCriteria("DAY-8")).containsExactly("STATUS_OPEN");
  }

  @Test
  @Order(3)
  void theInsightCitesASourceForEveryFact() {
    JsonNode account = insight("DAY-1").path("aboutAccount");

    assertThat(account.path("company").path("wikidataId").asText()).isEqualTo("Q312");
    JsonNode overview = account.path("businessOverview");
    assertThat(overview.path("status").asText()).as("overview: %s", overview).isEqualTo("READY");
    assertThat(overview.path("facts"))
        .extracting(fact -> fact.path("attribute").asText())
        .contains("employees");
    assertThat(overview.path("facts"))
        .allSatisfy(
            fact -> {
              assertThat(fact.path("sources")).isNotEmpty();
              assertThat(fact.path("sources")).allSatisfy(FirstDayJourneyIT::isCitation);
            });
  }

  @Test
  @Order(4)
  void theEmailVerdictIsVisibleWithoutConsent() {
    JsonNode good = insight("DAY-1").path("email");
    JsonNode typo = insight("DAY-4").path("email");

    assertThat(good.path("validity").asText()).isEqualTo("VALID");
    assertThat(good.path("reason").asText()).isEqualTo("DELIVERABLE");
    assertThat(good.path("type").asText()).isEqualTo("WORK");
    assertThat(typo.path("validity").asText()).isEqualTo("INVALID");
    assertThat(typo.path("reason").asText()).isEqualTo("DOMAIN_UNKNOWN");
    assertThat(typo.path("flags").path("suggestion").asText())
        .isEqualTo("ottoline.feuerbacher@gmail.com");
  }

  @Test
  @Order(5)
  void withoutConsentListActionAndDraftAreRefused() {
    String lead = "/api/v1/lead-insights/" + leads.get("DAY-2");

    Problems.assertProblem(asSeller().get(LIST), 403, "consent-required");
    Problems.assertProblem(asSeller().get(lead + "/suggested-action"), 403, "consent-required");
    Problems.assertProblem(
        asSeller().contentType(ContentType.JSON).body("{}").post(lead + "/email-drafts"),
        403,
        "consent-required");
    JsonNode insight = insight("DAY-2");
    assertThat(insight.path("consentRequired").asBoolean()).isTrue();
    assertThat(insight.path("suggestedAction").isNull()).isTrue();
    JsonNode mine = seller.get("/api/v1/consents/me").body();
    assertThat(mine.path("granted").asBoolean()).isFalse();
    assertThat(mine.path("promptRequired").asBoolean()).isTrue();
  }

  @Test
  @Order(6)
  void afterConsentTheListIsRanked() {
    Consent.give(suite, DemoPerson.SELLER);
    // With the consent the seller's emails count, which changes insights a moment later.
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(action("DAY-1")).isEqualTo("SCHEDULE_APPOINTMENT");
              assertThat(action("DAY-6")).isEqualTo("NONE");
            });

    List<JsonNode> list = list();

    List<String> selected = leads.values().stream().filter(this::isSelectable).toList();
    assertThat(list)
        .extracting(lead -> lead.path("leadId").asText())
        .containsAll(selected)
        .doesNotContain(leads.get("DAY-7"), leads.get("DAY-8"));
    assertThat(list)
        .extracting(lead -> lead.path("rank").asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, list.size()).boxed().toList());
    assertThat(list)
        .isSortedAccordingTo(
            Comparator.comparing((JsonNode lead) -> !lead.path("handRaiser").asBoolean())
                .thenComparing(lead -> lead.path("score").decimalValue().negate()));
    assertThat(handRaisers(list)).contains(leads.get("DAY-1"), leads.get("DAY-2"));
    assertThat(handRaisers(list)).doesNotContain(leads.get("DAY-3"), leads.get("DAY-5"));
  }

  @Test
  @Order(7)
  void theSharesOfTheFactorsAddUpToTheScore() {
    for (JsonNode line : list()) {
      JsonNode priority =
          seller
              .get("/api/v1/lead-insights/" + line.path("leadId").asText())
              .body()
              .path("priority");
      BigDecimal sum =
          StreamSupport.stream(priority.path("factors").spliterator(), false)
              .map(factor -> factor.path("share").decimalValue())
              .reduce(BigDecimal.ZERO, BigDecimal::add);

      assertThat(priority.path("factors")).hasSizeGreaterThanOrEqualTo(4);
      assertThat(priority.path("score").decimalValue()).isEqualByComparingTo(sum);
      assertThat(line.path("score").decimalValue()).isEqualByComparingTo(sum);
    }
  }

  @Test
  @Order(8)
  void eachLeadHasTheActionThatItsStateAsksFor() {
    assertThat(action("DAY-1")).isEqualTo("SCHEDULE_APPOINTMENT");
    assertThat(action("DAY-2")).isEqualTo("DRAFT_EMAIL");
    assertThat(action("DAY-4")).isEqualTo("UPDATE_EMAIL");
    assertThat(action("DAY-6")).isEqualTo("NONE");
  }

  @Test
  @Order(9)
  void aFixedAddressIsValidatedAtOnceAndChangesTheAction() {
    String id = leads.get("DAY-4");
    LeadwiseApi.expect(
        seller.send(
            "PUT",
            "/api/v1/leads/" + id + "/email",
            Map.of("email", "ottoline.feuerbacher@bosch.com")),
        200);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(insight("DAY-4").path("email").path("validity").asText())
                  .isEqualTo("VALID");
              assertThat(action("DAY-4")).isEqualTo("DRAFT_EMAIL");
              assertThat(verdictOfTheLead(id)).isEqualTo("VALID");
              assertThat(line(id).path("emailVerdict").path("validity").asText())
                  .isEqualTo("VALID");
            });
  }

  @Test
  @Order(10)
  void aQualifiedLeadLeavesTheListAndIsClosed() {
    String id = leads.get("DAY-1");
    String qualification = "/api/v1/leads/" + id + "/qualification";

    JsonNode closed = LeadwiseApi.expect(seller.send("POST", qualification, Map.of()), 200).body();

    assertThat(closed.path("status").asText()).isEqualTo("QUALIFIED");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(list()).noneMatch(line -> line.path("leadId").asText().equals(id));
              assertThat(insight("DAY-1").path("status").asText()).isEqualTo("QUALIFIED");
            });
    assertThat(list()).extracting(line -> line.path("rank").asInt()).startsWith(1, 2);
    Problems.assertProblem(
        asSeller().get("/api/v1/lead-insights/" + id + "/suggested-action"), 409, "lead-closed");
    Problems.assertProblem(
        asSeller()
            .contentType(ContentType.JSON)
            .body("{\"email\": \"someone.else@apple.com\"}")
            .put("/api/v1/leads/" + id + "/email"),
        409,
        "lead-closed");
    JsonNode again = LeadwiseApi.expect(seller.send("POST", qualification, Map.of()), 200).body();
    assertThat(again.path("version").asLong()).isEqualTo(closed.path("version").asLong());
  }

  private RequestSpecification asSeller() {
    return People.as(suite, DemoPerson.SELLER);
  }

  private List<JsonNode> list() {
    return seller.list(LIST, 1_000);
  }

  private JsonNode line(String leadId) {
    return list().stream()
        .filter(line -> line.path("leadId").asText().equals(leadId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(leadId + " is not in the list"));
  }

  private JsonNode insight(String externalId) {
    return seller.get("/api/v1/lead-insights/" + leads.get(externalId)).body();
  }

  private String action(String externalId) {
    return seller
        .get("/api/v1/lead-insights/" + leads.get(externalId) + "/suggested-action")
        .body()
        .path("action")
        .asText();
  }

  private String verdictOfTheLead(String id) {
    return seller.get("/api/v1/leads/" + id).body().path("emailVerdict").path("validity").asText();
  }

  private boolean isSelectable(String leadId) {
    return admin.get("/api/v1/leads/" + leadId + "/selection").body().path("met").asBoolean();
  }

  private List<String> unmetCriteria(String externalId) {
    JsonNode selection = seller.get("/api/v1/leads/" + leads.get(externalId) + "/selection").body();
    List<String> unmet = new ArrayList<>();
    for (JsonNode criterion : selection.path("criteria")) {
      if (!criterion.path("met").asBoolean()) {
        unmet.add(criterion.path("criterion").asText());
      }
    }
    return unmet;
  }

  private static List<String> handRaisers(List<JsonNode> list) {
    return list.stream()
        .filter(lead -> lead.path("handRaiser").asBoolean())
        .map(lead -> lead.path("leadId").asText())
        .toList();
  }

  private static void isCitation(JsonNode source) {
    assertThat(source.path("url").asText()).startsWith("https://");
    assertThat(source.path("publisher").asText()).isNotBlank();
    assertThat(source.path("quote").asText()).isNotBlank();
    assertThat(source.path("retrievedAt").asText()).isNotBlank();
    assertThat(source.path("licence").asText()).isNotBlank();
  }
}
