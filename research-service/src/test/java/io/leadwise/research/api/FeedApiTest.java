package io.leadwise.research.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.research.testing.SelectedLeads;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class FeedApiTest {

  private static final String FEEDS = "/api/v1/research/feeds";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  SampleWeb web;

  @BeforeEach
  void emptyWeb() {
    web.forget();
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(200, Map.of("Content-Type", "application/json"), "{\"search\":[]}"));
  }

  @AfterEach
  void removeFeeds() {
    admin()
        .get(FEEDS)
        .jsonPath()
        .getList("items.feedId", String.class)
        .forEach(id -> admin().delete(FEEDS + "/" + id).then().statusCode(204));
  }

  @Test
  void aFeedIsReadOnce_andFoundByEveryCompanyItNames() {
    rss(
        "wire.example",
        "<item><title>Quokka Mills wins a contract</title><link>/1</link></item>"
            + "<item><title>Wombat Foods buys Quokka Mills</title><link>/2</link></item>"
            + "<item><title>Weather stays fine</title><link>/3</link></item>");
    String feed = added("https://wire.example/rss").jsonPath().getString("feedId");
    awaitHealth(feed, "lastSuccessAt");

    JsonNode quokka = answerAbout("Quokka Mills AB", "quokka-mills.example");
    JsonNode wombat = answerAbout("Wombat Foods Ltd", "wombat-foods.example");

    assertThat(news(quokka))
        .containsExactlyInAnyOrder(
            "Quokka Mills wins a contract", "Wombat Foods buys Quokka Mills");
    assertThat(news(wombat)).containsExactly("Wombat Foods buys Quokka Mills");
    assertThat(wombat.path("facts"))
        .filteredOn(fact -> fact.path("attribute").asText().equals("news"))
        .allSatisfy(
            fact -> {
              JsonNode source = fact.path("sources").path(0);
              assertThat(source.path("publisher").asText()).isEqualTo("The Wire");
              assertThat(source.path("url").asText()).isEqualTo("https://wire.example/2");
            });
    assertThat(web.askedOf("wire.example")).containsExactly("/robots.txt", "/rss");
  }

  @Test
  void aFeedThatCannotBeReadSaysWhy_andRecoversByItself() {
    web.html("broken.example", "/rss", "<html>moved</html>");
    Response added = added("https://broken.example/rss");
    String feed = added.jsonPath().getString("feedId");
    awaitHealth(feed, "lastFailureAt");

    admin()
        .get(FEEDS + "/" + feed)
        .then()
        .header("ETag", added.header("ETag"))
        .body("lastFailure", equalTo("The feed could not be read: it is neither RSS nor Atom."))
        .body("lastSuccessAt", nullValue());

    rss("broken.example", "<item><title>x</title><link>/1</link></item>");
    String off = change(feed, added.header("ETag"), false).header("ETag");
    change(feed, off, true).then().statusCode(200).body("enabled", equalTo(true));
    awaitHealth(feed, "lastSuccessAt");
  }

  @Test
  void aFeedIsAddedOnce_changedByVersion_andRemoved() {
    String body = body("https://once.example/rss#top");
    String key = UUID.randomUUID().toString();
    Response first = admin().header("Idempotency-Key", key).body(body).post(FEEDS);
    first
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("url", equalTo("https://once.example/rss"))
        .body("enabled", equalTo(true))
        .body("language", equalTo("en"));
    String feed = first.jsonPath().getString("feedId");

    admin()
        .header("Idempotency-Key", key)
        .body(body)
        .post(FEEDS)
        .then()
        .statusCode(201)
        .body("feedId", equalTo(feed));
    problem(admin().body(body).post(FEEDS), 409, "feed-already-exists");
    problem(
        admin().body("{\"enabled\":false}").patch(FEEDS + "/" + feed), 428, "if-match-required");
    problem(change(feed, "\"77\"", false), 412, "version-mismatch");
    change(feed, first.header("ETag"), false).then().body("enabled", equalTo(false));
    given()
        .auth()
        .oauth2(Tokens.operator())
        .get(FEEDS)
        .then()
        .statusCode(200)
        .body("items.feedId", hasItem(feed));

    admin().delete(FEEDS + "/" + feed).then().statusCode(204);
    admin().delete(FEEDS + "/" + feed).then().statusCode(204);
    problem(admin().get(FEEDS + "/" + feed), 404, "feed-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/rss, feed-url-not-allowed",
    "https://localhost/rss, feed-url-not-allowed",
    "https://wire.example:8443/rss, feed-url-not-allowed",
    "gopher://wire.example/, feed-url-not-allowed",
  })
  void addressesThatAreNeverAskedAreRefused(String url, String code) {
    problem(admin().body(body(url)).post(FEEDS), 422, code);
  }

  @Test
  void theRequestIsChecked_andSellersAreNotAsked() {
    problem(admin().body("{\"url\":\"https://a.example/\"}").post(FEEDS), 400, "validation-failed");
    problem(
        admin().body(body("https://a.example/rss").replace("\"en\"", "\"English\"")).post(FEEDS),
        400,
        "validation-failed");
    RequestSpecification seller = given().auth().oauth2(Tokens.seller(SelectedLeads.SOFIA));
    seller.get(FEEDS).then().statusCode(403);
    seller
        .contentType(ContentType.JSON)
        .body(body("https://a.example/rss"))
        .post(FEEDS)
        .then()
        .statusCode(403);
  }

  private static void problem(Response response, int status, String code) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private static Response added(String url) {
    Response response = admin().body(body(url)).post(FEEDS);
    response.then().statusCode(201);
    return response;
  }

  private static Response change(String feed, String etag, boolean enabled) {
    return admin()
        .header("If-Match", etag)
        .body("{\"enabled\":" + enabled + "}")
        .patch(FEEDS + "/" + feed);
  }

  private static void awaitHealth(String feed, String field) {
    await()
        .atMost(PATIENCE)
        .until(() -> admin().get(FEEDS + "/" + feed).jsonPath().getString(field) != null);
  }

  private JsonNode answerAbout(String company, String domain) {
    web.html("www." + domain, "/", "<title>" + company + "</title>");
    return SelectedLeads.ofCompany(company).with("email", "a@" + domain).send().awaitAnswer(1);
  }

  private static Iterable<String> news(JsonNode answer) {
    return answer.path("facts").findParents("attribute").stream()
        .filter(fact -> fact.path("attribute").asText().equals("news"))
        .map(fact -> fact.path("value").asText())
        .toList();
  }

  private void rss(String host, String items) {
    web.answer(
        host,
        "/rss",
        new Answer(
            200,
            Map.of("Content-Type", "application/rss+xml"),
            "<rss version='2.0'><channel><title>n</title>" + items + "</channel></rss>"));
  }

  private static String body(String url) {
    return "{\"url\":\"%s\",\"publisher\":\"The Wire\",\"language\":\"en\"}".formatted(url);
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
  }
}
