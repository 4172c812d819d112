package io.leadwise.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class SecurityHeadersTest {

  private static final String THINGS = "/api/v1/things";

  @Test
  void everyAnswerCarriesThem() {
    Map<String, Response> answers =
        Map.ofEntries(
            Map.entry("list", seller().get(THINGS)),
            Map.entry("created", create()),
            Map.entry("no token", given().get(THINGS)),
            Map.entry("bad token", given().auth().oauth2("a.b.c").get(THINGS)),
            Map.entry("no role", seller().contentType("text/plain").post(THINGS + "/imports")),
            Map.entry("invalid", seller().contentType("application/json").post(THINGS)),
            Map.entry("not found", seller().get("/api/v1/nothing")),
            Map.entry("method", seller().delete(THINGS)),
            Map.entry("our fault", seller().post(THINGS + "/broken")),
            Map.entry("outside", given().get("/nothing")),
            Map.entry("health", given().get("/q/health")),
            Map.entry("metrics", given().get("/q/metrics")),
            Map.entry("document", given().get("/q/openapi")));

    answers.forEach(
        (what, answer) -> {
          assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
          assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
          assertThat(answer.header(SecurityHeaders.POLICY))
              .as(what)
              .isEqualTo(SecurityHeaders.NOTHING);
          assertThat(answer.header("Server")).as(what).isNull();
          assertThat(answer.header("X-Powered-By")).as(what).isNull();
          assertThat(answer.header(SecurityHeaders.TRANSPORT)).as(what).isNull();
        });
  }

  @Test
  void thePageWithTheDocumentsMayRunItsOwnScriptsOnly() {
    Response page = given().get("/q/swagger-ui/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header(SecurityHeaders.POLICY)).isEqualTo(SecurityHeaders.DOCUMENTS);
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void answersAreNotKept_taggedOnesOnlyToBeAskedFor() {
    String thing = create().header("Location");

    assertThat(seller().get(THINGS).header("Cache-Control")).isEqualTo("no-store");
    assertThat(given().get(THINGS).header("Cache-Control")).isEqualTo("no-store");
    assertThat(seller().get(thing).header("Cache-Control")).isEqualTo("no-cache, private");
  }

  @Test
  void whatCameEncryptedIsToComeSoAgain() {
    assertThat(
            seller()
                .header("X-Forwarded-Proto", "https")
                .get(THINGS)
                .header(SecurityHeaders.TRANSPORT))
        .isEqualTo("max-age=31536000");
  }

  private static Response create() {
    return seller()
        .contentType("application/json")
        .body("{\"name\":\"" + UUID.randomUUID() + "\",\"weight\":1}")
        .post(THINGS);
  }

  private static RequestSpecification seller() {
    return given().auth().oauth2(Tokens.seller(UUID.randomUUID()));
  }
}
