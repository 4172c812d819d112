package io.leadwise.e2e.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * The five services with the tokens of a real identity provider instead of the demo's own: issuer,
 * audience, keys, roles and subjects are as Keycloak makes them. Runs with {@code -Pkeycloak}.
 */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

  private static final Path HOME = Path.of(System.getProperty("keycloak.home", "target/keycloak"));
  private static final Path REALM = Path.of("..", "keycloak", "leadwise-realm.json");
  private static final Path LOG = Path.of("target", "suite-logs", "keycloak", "keycloak.log");

  private static final String SERVICE = "leadwise-prioritization";
  private static final String CLI = "leadwise-demo-cli";
  private static final String OWNER = "omar.other";
  private static final String STRANGER = "sofia.seller";

  private static final List<String> ONE_OF_EACH =
      List.of(
          "/api/v1/consents/me",
          "/api/v1/leads",
          "/api/v1/research/companies",
          "/api/v1/email-domains",
          "/api/v1/prioritized-leads");

  private Keycloak keycloak;
  private Suite suite;
  private Map<String, String> leads;

  @BeforeAll
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void givenASuiteThatTrustsKeycloak() {
    keycloak = Keycloak.start(HOME.toAbsolutePath(), REALM.toAbsolutePath(), LOG.toAbsolutePath());
    SuiteOptions options = Suites.options("keycloak");
    for (Service service : Service.values()) {
      options
          .property(service, "quarkus.oidc.auth-server-url", keycloak.issuer())
          .property(service, "quarkus.oidc.discovery-enabled", "true")
          .property(service, "quarkus.oidc.jwks-path", "/protocol/openid-connect/certs")
          .property(service, "quarkus.oidc.token.issuer", keycloak.issuer());
    }
    options
        .property(
            Service.PRIORITIZATION, "quarkus.oidc-client.token-path", keycloak.tokenEndpoint())
        .property(Service.PRIORITIZATION, "quarkus.oidc-client.client-id", SERVICE)
        .property(
            Service.PRIORITIZATION, "quarkus.oidc-client.credentials.secret", "demo-" + SERVICE);
    suite = Suite.start(options);
    LeadwiseApi admin = api(token("ada.admin"));
    DemoSetup.registerSellers(admin);
    leads = Imports.importCsv(admin, LeadCsv.read("integrator-leads.csv"));
    Agent.activate(admin, 100);
    Runs.execute(admin(), Duration.ofSeconds(90));
  }

  @AfterAll
  void stopBoth() {
    if (suite != null) {
      Suites.discard(suite);
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void aSellerReadsOwnLeadsAndNobodyElses() {
    String lead = "/api/v1/leads/" + leads.get("INT-1");

    assertThat(as(token(OWNER)).get(lead).statusCode()).isEqualTo(200);
    Problems.assertProblem(as(token(STRANGER)).get(lead), 404, "lead-not-found");
    assertThat(api(token(STRANGER)).list("/api/v1/leads", 100)).isEmpty();
    assertThat(api(token(OWNER)).list("/api/v1/leads", 100))
        .hasSize(leads.size())
        .allSatisfy(own -> assertThat(own.path("ownerId").asText()).isEqualTo(ownerId()));
  }

  @Test
  void anAdminReadsAll() {
    List<JsonNode> all = admin().list("/api/v1/leads", 100);

    assertThat(all).extracting(lead -> lead.path("id").asText()).containsAll(leads.values());
  }

  /** The list asks consent-service about a seller it does not know yet. */
  @Test
  void afterConsentTheListOpens() {
    DemoSetup.giveConsent(api(token(OWNER)));

    Response list =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> as(token(OWNER)).get("/api/v1/prioritized-leads"),
                answer -> answer.statusCode() == 200);
    assertThat(list.jsonPath().getList("items")).isNotEmpty();
    Problems.assertProblem(
        as(token(STRANGER)).get("/api/v1/prioritized-leads"), 403, "consent-required");
  }

  @Test
  void aServiceAsksAboutASellerWithATokenOfItsOwnAndMayDoNothingElse() {
    String token = keycloak.tokenOf(SERVICE);

    Response decision = as(token).get("/api/v1/consents/sellers/" + ownerId());

    assertThat(decision.statusCode()).as(decision.asString()).isEqualTo(200);
    for (String path : ONE_OF_EACH) {
      Problems.assertProblem(as(token).get(path), 403, "role-missing");
    }
  }

  @Test
  void anIntegratorSeesNoLeads() {
    String token = keycloak.tokenOf("leadwise-integrator");

    Problems.assertProblem(as(token).get("/api/v1/leads"), 403, "role-missing");
    assertThat(as(token).get("/api/v1/webhooks").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutATokenNobodyComesIn() {
    for (String path : ONE_OF_EACH) {
      Problems.assertProblem(People.anonymous(suite).get(path), 401, "token-missing");
    }
  }

  @Test
  void aTokenOfAnotherRealmIsWorthless() {
    String token = keycloak.foreignToken();

    for (String path : ONE_OF_EACH) {
      Problems.assertProblem(as(token).get(path), 401, "token-invalid");
    }
  }

  @Test
  void aTokenOfTheDemoIssuerIsWorthless() {
    String token = suite.issuer().token(DemoPerson.ADMIN);

    for (String path : ONE_OF_EACH) {
      Problems.assertProblem(as(token).get(path), 401, "token-invalid");
    }
  }

  /** Also one that was good a moment ago, and is remembered as good. */
  @Test
  void anExpiredTokenIsWorthless() {
    String token = keycloak.tokenOf("leadwise-demo-brief", "ada.admin");

    assertThat(as(token).get("/api/v1/leads").statusCode()).isIn(200, 401);
    for (String path : List.of("/api/v1/leads", "/api/v1/email-domains")) {
      await().atMost(Duration.ofSeconds(30)).until(() -> as(token).get(path).statusCode() == 401);
      Problems.assertProblem(as(token).get(path), 401, "token-invalid");
    }
  }

  private String token(String user) {
    return keycloak.tokenOf(CLI, user);
  }

  private LeadwiseApi admin() {
    return api(token("ada.admin"));
  }

  private LeadwiseApi api(String token) {
    return new LeadwiseApi(suite.url(), token);
  }

  private RequestSpecification as(String token) {
    return People.with(suite, token);
  }

  private static String ownerId() {
    return DemoPerson.OTHER_SELLER.id().toString();
  }
}
