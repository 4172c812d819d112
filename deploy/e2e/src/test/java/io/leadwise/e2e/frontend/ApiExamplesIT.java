package io.leadwise.e2e.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the API document are answers that the sample suite gave, and it still answers so.
 * {@code -Dexamples.update=true} writes them anew.
 */
@Order(11)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiExamplesIT {

  private static final Path FOLDER =
      Path.of("..", "local", "src", "main", "resources", "openapi", "examples");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Map<String, Object> PROFILE =
      Map.of(
          "industries", List.of("Manufacturing"),
          "employees", Map.of("from", 1000),
          "jobTitles", List.of("Head", "Director"),
          "countries", List.of("DE", "SE", "US"));

  /** A call whose answer is shown; {@code {lead}} and {@code {other}} stand for two leads. */
  record Shown(
      String operationId, DemoPerson person, String method, String path, Map<String, Object> body) {
    @Override
    public String toString() {
      return operationId;
    }
  }

  private final LeadwiseApi admin;
  private final Suite suite;
  private String lead;
  private String other;

  ApiExamplesIT(Suite suite) {
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
  }

  @BeforeAll
  void givenTheSampleLeadsAndARun() {
    SampleDay.prepare(suite);
    lead = leadId("CRM-1001");
    other = leadId("CRM-1002");
  }

  static List<Shown> shown() {
    return List.of(
        get("getMyConsent", DemoPerson.SELLER, "/consents/me"),
        get("getConsentTerms", DemoPerson.SELLER, "/consents/terms?language=en"),
        get("listPrioritizedLeads", DemoPerson.SELLER, "/prioritized-leads?limit=2"),
        get("getLeadInsight", DemoPerson.SELLER, "/lead-insights/{lead}"),
        get("getSuggestedAction", DemoPerson.SELLER, "/lead-insights/{lead}/suggested-action"),
        get(
            "comparePrioritizedLeads",
            DemoPerson.SELLER,
            "/prioritized-leads/{lead}/comparison?with={other}"),
        get("listLeads", DemoPerson.SELLER, "/leads?limit=2&q=Siemens"),
        get("getLead", DemoPerson.SELLER, "/leads/{lead}"),
        get("explainLeadSelection", DemoPerson.SELLER, "/leads/{lead}/selection"),
        get("listSelectionRuns", DemoPerson.ADMIN, "/selection-runs?limit=1"),
        get("getAgentSettings", DemoPerson.ADMIN, "/agent-settings"),
        get("getTargetCustomerProfile", DemoPerson.ADMIN, "/target-customer-profile"),
        get("getDashboard", DemoPerson.ADMIN, "/dashboard"),
        get("getPriorityRules", DemoPerson.ADMIN, "/priority-rules"),
        get("getLeadEmailVerdict", DemoPerson.SELLER, "/email-validations/leads/{lead}"),
        get("getLeadResearch", DemoPerson.SELLER, "/research/leads/{lead}"),
        post("draftEmail", DemoPerson.SELLER, "/lead-insights/{lead}/email-drafts", Map.of()),
        post(
            "validateEmail",
            DemoPerson.SELLER,
            "/email-validations",
            Map.of("address", "beatriz.nunes@gmial.com")),
        post(
            "tryTargetCustomerProfile",
            DemoPerson.ADMIN,
            "/target-customer-profile/dry-run?limit=2",
            PROFILE));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theSuiteStillAnswersLikeTheExample(Shown shown) throws IOException {
    Answer answer = ask(shown);
    Path file = FOLDER.resolve(shown.operationId() + ".json");
    if (Boolean.getBoolean("examples.update")) {
      Files.writeString(file, text(shown, answer));
    }

    JsonNode example = JSON.readTree(Files.readString(file));

    assertThat(answer.status()).isEqualTo(example.path("status").asInt());
    assertThat(Shape.differences(example.path("response"), answer.body())).isEmpty();
  }

  private Answer ask(Shown shown) {
    LeadwiseApi api = suite.api(shown.person());
    String path = "/api/v1" + shown.path().replace("{lead}", lead).replace("{other}", other);
    return shown.method().equals("GET")
        ? api.get(path)
        : LeadwiseApi.expect(api.send(shown.method(), path, shown.body()), 200);
  }

  private static String text(Shown shown, Answer answer) throws JsonProcessingException {
    ObjectNode example = JSON.createObjectNode().put("status", answer.status());
    if (shown.body() != null) {
      example.set("request", JSON.valueToTree(shown.body()));
    }
    example.set("response", answer.body());
    return JSON.writeValueAsString(example) + "\n";
  }

  private String leadId(String externalId) {
    Predicate<JsonNode> isMeant = lead -> lead.path("externalId").asText().equals(externalId);
    return admin.list("/api/v1/leads", 1_000).stream()
        .filter(isMeant)
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private static Shown get(String operationId, DemoPerson person, String path) {
    return new Shown(operationId, person, "GET", path, null);
  }

  private static Shown post(
      String operationId, DemoPerson person, String path, Map<String, Object> body) {
    return new Shown(operationId, person, "POST", path, body);
  }
}
