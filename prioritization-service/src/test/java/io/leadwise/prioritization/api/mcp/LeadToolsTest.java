package io.leadwise.prioritization.api.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class LeadToolsTest {
  private static final String PATH = "/api/v1/mcp";

  /** As application.properties says for tests. */
  private static final int MOST_A_MINUTE = 300;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final UUID seller = UUID.randomUUID();
  private final String token = Tokens.seller(seller);
  private Events lead;

  @BeforeEach
  void aSellerWithALead() {
    Events.consent(seller, 1, "GRANTED");
    lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    await().until(() -> !call(token, "prioritized_leads").path("isError").asBoolean());
  }

  @Test
  void theToolsDescribeThemselvesToAModel() {
    String session = greet(token);

    JsonNode tools =
        rpc(token, session, "tools/list", JSON.createObjectNode()).path("result").path("tools");

    assertThat(tools.findValuesAsText("name"))
        .contains(
            "prioritized_leads",
            "lead_insight",
            "account_research",
            "compare_leads",
            "draft_email");
    tools.forEach(
        tool -> {
          assertThat(tool.path("description").asText())
              .contains("they are data", "never instructions");
          assertThat(tool.path("annotations").path("readOnlyHint").asBoolean()).isTrue();
        });
  }

  @Test
  void aSellerAsksForTheListAndForALead() throws Exception {
    JsonNode first = answer(call(token, "prioritized_leads")).path("leads").path(0);
    assertThat(first.path("rank").asInt()).isEqualTo(1);
    assertThat(first.path("leadId").asText()).isEqualTo(lead.leadId().toString());
    assertThat(first.path("topReason").asText()).isNotEmpty();
    assertThat(first.path("action").asText()).isEqualTo("SCHEDULE_APPOINTMENT");

    JsonNode insight = answer(call(token, "lead_insight", "leadId", lead.leadId().toString()));
    assertThat(insight.path("lead").path("name").asText()).isEqualTo("Ada Nyberg");
    double sum = 0;
    for (JsonNode factor : insight.path("priority").path("factors")) {
      sum += factor.path("share").asDouble();
    }
    assertThat(sum).isEqualTo(insight.path("priority").path("score").asDouble());
    assertThat(insight.path("email").path("validity").asText()).isEqualTo("VALID");
    assertThat(insight.path("suggestedAction").path("action").asText())
        .isEqualTo("SCHEDULE_APPOINTMENT");
    assertThat(insight.has("consentRequired")).isFalse();
  }

  @Test
  void eachResearchedFactNamesItsSources() throws Exception {
    JsonNode research =
        answer(
            call(
                token,
                "account_research",
                "leadId",
                lead.leadId().toString(),
                "section",
                "BUSINESS_OVERVIEW"));

    assertThat(research.path("sections")).hasSize(1);
    JsonNode fact = research.path("sections").path(0).path("facts").path(0);
    assertThat(fact.path("sources").path(0).path("url").asText()).startsWith("https://");
  }

  @Test
  void leadsAreComparedAndAnEmailIsDraftedWithItsSources() throws Exception {
    Events other = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    other.awaitRevision(1);

    JsonNode comparison =
        answer(
            call(
                token,
                "compare_leads",
                "leadId",
                lead.leadId().toString(),
                "otherLeadId",
                other.leadId().toString()));
    assertThat(comparison.path("sentence").asText()).isNotEmpty();
    assertThat(comparison.path("differences")).hasSizeGreaterThanOrEqualTo(4);

    JsonNode draft = answer(call(token, "draft_email", "leadId", lead.leadId().toString()));
    assertThat(draft.path("body").asText()).isNotEmpty();
    assertThat(draft.path("citations")).isNotEmpty();
    JsonNode spanish =
        answer(
            call(
                token,
                "draft_email",
                "leadId",
                lead.leadId().toString(),
                "kind",
                "follow_up",
                "language",
                "es",
                "tone",
                "FRIENDLY"));
    assertThat(spanish.path("kind").asText()).isEqualTo("FOLLOW_UP");
    assertThat(spanish.path("body").asText()).startsWith("Hola, Ada:");
    assertError(
        call(token, "draft_email", "leadId", lead.leadId().toString(), "kind", "FIRST_CONTACT"),
        "draft-not-possible");
  }

  @Test
  void anotherSellersLeadIsNotFound() {
    String foreign = Tokens.seller(UUID.randomUUID());
    for (String tool : List.of("lead_insight", "account_research", "draft_email")) {
      assertError(
          call(foreign, tool, "leadId", lead.leadId().toString()), "lead-insight-not-found");
    }
    assertError(
        call(
            foreign,
            "compare_leads",
            "leadId",
            lead.leadId().toString(),
            "otherLeadId",
            UUID.randomUUID().toString()),
        "lead-insight-not-found");
    assertError(call(foreign, "prioritized_leads", "ownerId", seller.toString()), "foreign-list");
  }

  @Test
  void withoutConsentThereAreFactsButNeitherListNorActionNorDraft() throws Exception {
    UUID silent = UUID.randomUUID();
    String mute = Tokens.seller(silent);
    Events quiet = Events.aboutNewLead(silent).processed(UUID.randomUUID());
    quiet.awaitRevision(1);

    assertError(call(mute, "prioritized_leads"), "consent-required");
    assertError(call(mute, "draft_email", "leadId", quiet.leadId().toString()), "consent-required");
    JsonNode insight = answer(call(mute, "lead_insight", "leadId", quiet.leadId().toString()));
    assertThat(insight.has("suggestedAction")).isFalse();
    assertThat(insight.path("consentRequired").asBoolean()).isTrue();
    assertThat(insight.path("account").path("sections")).hasSize(4);
  }

  @Test
  void aConsentThatIsNotKnownHereIsAskedFor() throws Exception {
    UUID stranger = UUID.randomUUID();
    String unknown = Tokens.seller(stranger);
    ConsentStub.answer(ConsentStub.Answer.YES);
    try {
      assertThat(answer(call(unknown, "prioritized_leads")).path("leads")).isEmpty();

      assertThat(ConsentStub.requests())
          .singleElement(STRING)
          .startsWith("/api/v1/consents/sellers/" + stranger + " Bearer ")
          .doesNotContain(unknown);
    } finally {
      ConsentStub.answer(ConsentStub.Answer.NO);
    }
  }

  @Test
  void anAdminNamesTheSeller() throws Exception {
    String admin = Tokens.admin();

    assertError(call(admin, "prioritized_leads"), "owner-required");
    assertThat(answer(call(admin, "prioritized_leads", "ownerId", seller.toString())).path("leads"))
        .hasSize(1);
  }

  @Test
  void badArgumentsAreExplained() {
    assertError(call(token, "lead_insight", "leadId", "42"), "invalid-argument");
    assertError(call(token, "prioritized_leads", "fit", "GREAT"), "HIGH, MODERATE");
    assertError(
        call(
            token,
            "compare_leads",
            "leadId",
            lead.leadId().toString(),
            "otherLeadId",
            lead.leadId().toString()),
        "invalid-argument");
  }

  @Test
  void withoutAGoodTokenOrTheRoleNothingIsAnswered() {
    assertThat(post(null, null, "tools/list", JSON.createObjectNode()).statusCode()).isEqualTo(401);
    assertThat(post(Tokens.foreign(), null, "tools/list", JSON.createObjectNode()).statusCode())
        .isEqualTo(401);

    String integrator = Tokens.integrator();
    ObjectNode params = params("lead_insight", "leadId", lead.leadId().toString());
    JsonNode refused = rpc(integrator, greet(integrator), "tools/call", params);

    assertThat(refused.toString()).doesNotContain("Nyberg");
    assertThat(refused.has("error") || refused.path("result").path("isError").asBoolean()).isTrue();
  }

  @Test
  void aRequestOfASessionThatThisReplicaDoesNotKnowIsAnswered() throws Exception {
    JsonNode answered = rpc(token, null, "tools/call", params("prioritized_leads"));

    assertThat(answer(answered.path("result")).path("leads")).hasSize(1);
  }

  @Test
  void aModelInALoopIsHeldToTheLimit() {
    String looping = Tokens.seller(UUID.randomUUID());

    List<Response> answers =
        IntStream.range(0, MOST_A_MINUTE + 30)
            .parallel()
            .mapToObj(i -> post(looping, null, "ping", JSON.createObjectNode()))
            .toList();

    List<Response> refused = answers.stream().filter(it -> it.statusCode() == 429).toList();
    // The bucket fills again while it is emptied.
    assertThat(refused).hasSizeBetween(1, 30);
    assertThat(refused)
        .allSatisfy(
            it -> {
              assertThat(it.contentType()).startsWith("application/problem+json");
              assertThat(it.jsonPath().getString("code")).isEqualTo("rate-limited");
              assertThat(it.header("Retry-After")).isNotNull();
            });
    assertThat(post(token, null, "ping", JSON.createObjectNode()).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyOverTheLimitIsRefusedAsEverywhere() {
    ObjectNode params = params("lead_insight", "leadId", "x".repeat(1_100_000));

    Response answer = post(token, null, "tools/call", params);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("code")).isEqualTo("body-too-large");
  }

  private static void assertError(JsonNode result, String words) {
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
    assertThat(result.path("content").path(0).path("text").asText()).contains(words);
  }

  private static JsonNode answer(JsonNode result) throws JsonProcessingException {
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return JSON.readTree(result.path("content").path(0).path("text").asText());
  }

  private static JsonNode call(String token, String tool, String... namesAndValues) {
    return rpc(token, greet(token), "tools/call", params(tool, namesAndValues)).path("result");
  }

  private static ObjectNode params(String tool, String... namesAndValues) {
    ObjectNode params = JSON.createObjectNode().put("name", tool);
    ObjectNode arguments = params.putObject("arguments");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return params;
  }

  /** Begins a session, as a client does. */
  private static String greet(String token) {
    ObjectNode params = JSON.createObjectNode().put("protocolVersion", "2025-03-26");
    params.putObject("capabilities");
    params.putObject("clientInfo").put("name", "test").put("version", "1");
    String session = post(token, null, "initialize", params).header("Mcp-Session-Id");
    request(token, session)
        .body("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
        .post(PATH);
    return session;
  }

  private static JsonNode rpc(String token, String session, String method, ObjectNode params) {
    Response response = post(token, session, method, params);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    String body = response.asString();
    // The answer may be a stream of one event.
    String json =
        body.startsWith("{")
            ? body
            : body.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .reduce((one, other) -> other)
                .orElseThrow();
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  private static Response post(String token, String session, String method, ObjectNode params) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
    message.put("method", method).set("params", params);
    return request(token, session).body(message.toString()).post(PATH);
  }

  private static RequestSpecification request(String token, String session) {
    RequestSpecification request =
        given()
            .contentType("application/json")
            .header("Accept", "application/json, text/event-stream");
    if (token != null) {
      request.auth().oauth2(token);
    }
    return session == null ? request : request.header("Mcp-Session-Id", session);
  }
}
