package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.http.RawHttp;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that looks right at first: texts, versions, files and sizes that must be refused. */
@Order(9)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadValueIT {

  private static final String SELLER = DemoPerson.OTHER_SELLER.id().toString();
  private static final String PATCH = "application/merge-patch+json";

  private final Suite suite;
  private final LeadwiseApi admin;
  private String lead;
  private String version;

  BadValueIT(Suite suite) {
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
  }

  @BeforeAll
  void givenALead() {
    DemoSetup.registerSellers(admin);
    var created =
        LeadwiseApi.expect(
            admin.send(
                "POST",
                "/api/v1/leads",
                Map.of("ownerId", SELLER, "createdAt", "2020-01-01T00:00:00Z")),
            201);
    lead = created.locationPath();
    version = created.header("etag");
  }

  /** PostgreSQL stores no NUL, and no character that is half of one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/v1/leads | {'ownerId': '%1$s', 'lastName': '%2$s'}",
        "PUT | /api/v1/sellers/%3$s | {'displayName': '%2$s', 'email': '%3$s@x.se', 'active': true, 'roles': []}",
        "PUT | /api/v1/accounts/%3$s | {'name': '%2$s'}",
        "POST | /api/v1/email-validations | {'address': 'a%2$s@siemens.com'}",
        "POST | /api/v1/email-bounces | {'address': 'a%2$s@siemens.com', 'status': '5.1.1'}",
        "POST | /api/v1/products | {'name': '%2$s', 'valueProposition': 'x', 'keywords': []}",
        "POST | /api/v1/consents/me | {'textVersion': 1, 'language': '%2$s', 'scopes': ['EXCHANGE_EMAIL', 'DATAVERSE_DATA']}"
      })
  void aTextThatNoDatabaseStoresIsNotAFaultOfOurs(String method, String path, String template) {
    for (String text : new String[] {"\\u0000", "x\\u0000y", "\\ud800"}) {
      String id = UUID.randomUUID().toString();
      DemoPerson person = path.contains("consents") ? DemoPerson.SELLER : DemoPerson.ADMIN;

      Response answer =
          People.as(suite, person)
              .header("Content-Type", "application/json")
              .body(template.replace('\'', '"').formatted(SELLER, text, id))
              .request(method, path.formatted(SELLER, text, id));

      assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
      if (answer.statusCode() >= 400) {
        Problems.assertProblem(answer, answer.statusCode());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/research/companies?q=%00",
        "/api/v1/leads?status=%00",
        "/api/v1/email-domains/%00",
        "/api/v1/prioritized-leads?fit=%00",
        "/api/v1/consents?sellerId=%00"
      })
  void aNulInAnAddressIs400(String address) {
    Response answer = admin().urlEncodingEnabled(false).get(address);

    Problems.assertProblem(answer, 400);
  }

  @Test
  void aPatchMustNameTheVersionThatItChanges() {
    Problems.assertProblem(patch("{}").patch(lead), 428, "if-match-required");
    Problems.assertProblem(
        patch("{}").header("If-Match", "\"4711\"").patch(lead), 412, "version-mismatch");
    Problems.assertProblem(
        patch("{}").header("If-Match", "4711").patch(lead), 400, "invalid-if-match");
  }

  @Test
  void aPatchIsCheckedLikeAnyBody() {
    Problems.assertProblem(current("{\"a\": ").patch(lead), 400, "malformed-json");
    Problems.assertProblem(current("[1]").patch(lead), 400);
    Response unknown = current("{\"noSuchField\": 1}").patch(lead);
    Response wrong = current("{\"employees\": \"many\"}").patch(lead);
    Response negative = current("{\"employees\": -1}").patch(lead);

    Problems.assertProblem(unknown, 400, "validation-failed");
    assertThat(Problems.fields(unknown)).containsExactly("noSuchField");
    Problems.assertProblem(wrong, 400, "validation-failed");
    assertThat(Problems.fields(wrong)).containsExactly("employees");
    Problems.assertProblem(negative, 400, "validation-failed");
    assertThat(Problems.fields(negative)).containsExactly("employees");
    assertThat(admin.get(lead).header("etag")).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({"'',missing-header", "'externalId,nonsense',unknown-column", "email,missing-column"})
  void aFileWithoutTheRightHeaderIs422(String header, String code) {
    Problems.assertProblem(csv(header + "\n"), 422, code);
  }

  @Test
  void aFileThatIsNotUtf8Is422() {
    byte[] latin1 = "externalId,ownerEmail\nÄ,ö@x.se\n".getBytes(StandardCharsets.ISO_8859_1);

    Response answer =
        admin().header("Content-Type", "text/csv").body(latin1).post("/api/v1/lead-imports");

    Problems.assertProblem(answer, 422, "not-utf-8");
  }

  @Test
  void aBadRowIsAResultAndNotARefusal() {
    Response accepted = csv("externalId,ownerEmail,createdAt\nBAD-1,nobody@x.se,yesterday\n");
    String path = accepted.then().statusCode(202).extract().path("id");

    JsonNode row =
        await()
            .until(
                () -> admin.get("/api/v1/lead-imports/" + path + "/rows").body().path("items"),
                rows -> rows.size() == 1)
            .get(0);
    assertThat(row.path("result").asText()).isEqualTo("FAILED");
    assertThat(row.path("reason").asText()).isNotBlank();
  }

  /** The length that is announced decides, before a byte of the body is on its way. */
  @ParameterizedTest
  @CsvSource({
    "LEAD, /api/v1/lead-imports, text/csv, 52428801",
    "LEAD, /api/v1/leads, application/json, 1048577",
    "EMAIL_VALIDATION, /api/v1/email-validations, application/json, 1048577",
    "PRIORITIZATION, /api/v1/products, application/json, 1048577"
  })
  void anAnnouncedLengthOverTheLimitIs413(Service service, String path, String type, long length) {
    RawHttp.Answer answer =
        RawHttp.announce(suite.service(service).url(), path, token(DemoPerson.ADMIN), type, length);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text())
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"body-too-large\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/leads",
        "/api/v1/email-validations",
        "/api/v1/products",
        "/api/v1/consents/me"
      })
  void aBodyInChunksIsCountedWhileItIsRead(String path) {
    DemoPerson person = path.contains("consents") ? DemoPerson.SELLER : DemoPerson.ADMIN;

    RawHttp.Answer answer = RawHttp.postInChunks(suite.url(), path, token(person), 2 << 20);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("\"body-too-large\"");
  }

  private RequestSpecification admin() {
    return People.as(suite, DemoPerson.ADMIN);
  }

  private String token(DemoPerson person) {
    return suite.issuer().token(person);
  }

  private RequestSpecification patch(String body) {
    return admin().header("Content-Type", PATCH).body(body);
  }

  private RequestSpecification current(String body) {
    return patch(body).header("If-Match", version);
  }

  private Response csv(String text) {
    return admin().header("Content-Type", "text/csv").body(text).post("/api/v1/lead-imports");
  }
}
