package io.leadwise.consent.api;

import static io.leadwise.consent.Sellers.BOTH;
import static io.leadwise.consent.Sellers.ME;
import static io.leadwise.consent.Sellers.admin;
import static io.leadwise.consent.Sellers.as;
import static io.leadwise.consent.Sellers.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.consent.Agent;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentResourceTest {

  private static final int AT_ONCE = 50;

  private final UUID seller = UUID.randomUUID();

  @Test
  void aNewSellerIsAskedOnceTheAgentIsActiveForTheRole() {
    Agent.isActive(false);
    Agent.knows(seller, 1, true, "salesperson");
    as(seller)
        .get(ME)
        .then()
        .statusCode(200)
        .body("granted", equalTo(false))
        .body("promptRequired", equalTo(false))
        .body("conditions.findAll { !it.met }.condition", equalTo(List.of("AGENT_ACTIVE")))
        .body("consent", nullValue());

    Agent.isActive(true);
    as(seller)
        .get(ME)
        .then()
        .body("promptRequired", equalTo(true))
        .body("conditions", hasSize(4))
        .body("conditions.met", everyItem(equalTo(true)))
        .body("currentTextVersion", equalTo(2))
        .body("currentTextMeaning", equalTo(1));
  }

  @Test
  void whomTheAgentDoesNotWorkForIsNotAsked() {
    Agent.isActive(true);
    as(seller).get(ME).then().body("promptRequired", equalTo(false));

    Agent.knows(seller, 1, true, "marketer");

    as(seller)
        .get(ME)
        .then()
        .body("promptRequired", equalTo(false))
        .body("conditions.findAll { !it.met }.condition", equalTo(List.of("ROLE_ALLOWED")));
  }

  @Test
  void consentIsGivenOnceAndAskedForNoMore() {
    Agent.isActive(true);
    Agent.knows(seller, 1, true, "salesperson");
    as(seller).get(ME).then().body("promptRequired", equalTo(true));

    String id = give(seller).then().statusCode(201).extract().path("id");

    give(seller).then().statusCode(200).body("id", equalTo(id));
    as(seller)
        .get(ME)
        .then()
        .body("granted", equalTo(true))
        .body("promptRequired", equalTo(false))
        .body("consent.id", equalTo(id))
        .body("consent.scopes", hasSize(2));
  }

  @Test
  void anEntrySaysWhatWasShownAndContinuesTheChain() {
    give(UUID.randomUUID());
    String textHash =
        as(seller).get("/api/v1/consents/terms?language=de").then().extract().path("textHash");

    var entry = give(seller, 2, "de", BOTH).then().statusCode(201).extract().jsonPath();

    assertThat(entry.getString("textHash")).isEqualTo(textHash);
    assertThat(entry.getInt("textVersion")).isEqualTo(2);
    assertThat(entry.getString("language")).isEqualTo("de");
    assertThat(entry.getString("hash")).matches("[0-9a-f]{64}");
    admin()
        .get("/api/v1/consents")
        .then()
        .body("items[0].id", equalTo(entry.getString("id")))
        .body("items[0].sequence", equalTo(entry.getInt("sequence")))
        .body("items[1].sequence", equalTo(entry.getInt("sequence") - 1))
        .body("items[1].hash", equalTo(entry.getString("previousHash")));
  }

  @Test
  void aNewTextOfTheSameMeaningDoesNotAskAgain() {
    String id = give(seller, 1, "en", BOTH).then().statusCode(201).extract().path("id");

    as(seller)
        .get(ME)
        .then()
        .body("consent.textVersion", equalTo(1))
        .body("currentTextVersion", equalTo(2))
        .body("conditions.find { it.condition == 'NOT_YET_GRANTED' }.met", equalTo(false));
    give(seller, 2, "fr", BOTH).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void ofFiftyFirstGrantsAtOnceOneStands() throws InterruptedException {
    CountDownLatch begin = new CountDownLatch(1);
    ExecutorService sellers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<Response>> asked =
          IntStream.range(0, AT_ONCE)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            await(begin);
                            return give(seller);
                          },
                          sellers))
              .toList();
      begin.countDown();
      List<Response> answers = asked.stream().map(CompletableFuture::join).toList();

      assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
      assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
      assertThat(answers)
          .extracting(r -> r.path("id"))
          .containsOnly((Object) answers.get(0).path("id"));
    } finally {
      sellers.shutdown();
    }
    admin().queryParam("sellerId", seller).get("/api/v1/consents").then().body("items", hasSize(1));
    admin().get("/api/v1/consents/verification").then().body("status", equalTo("INTACT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"EXCHANGE_EMAIL\"", "\"DATAVERSE_DATA\"", ""})
  void halfAConsentIsRefused(String scopes) {
    give(seller, 1, "en", scopes)
        .then()
        .statusCode(422)
        .body("code", equalTo("both-scopes-required"));
    as(seller).get(ME).then().body("granted", equalTo(false));
  }

  @Test
  void anotherTextIsRefused() {
    give(seller, 3, "en", BOTH).then().statusCode(422).body("code", equalTo("terms-outdated"));
    give(seller, 2, "it", BOTH).then().statusCode(422).body("code", equalTo("terms-outdated"));
    give(seller, 1, "../../etc", BOTH)
        .then()
        .statusCode(422)
        .body("code", equalTo("terms-outdated"));
  }

  @Test
  void badInputIsExplained() {
    for (String body :
        new String[] {"{", "[]", "{\"textVersion\":\"1\"}", "{\"scopes\":[\"X\"]}", "{}"}) {
      as(seller)
          .contentType("application/json")
          .body(body)
          .post(ME)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", notNullValue())
          .body("traceId", notNullValue());
    }
  }

  @Test
  void consentCannotBeRevoked() {
    as(seller).delete(ME).then().statusCode(409).body("code", equalTo("consent-not-granted"));
    give(seller);

    as(seller)
        .delete(ME)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("consent-irrevocable"))
        .body("detail", containsString("append-only"));
    as(seller).get(ME).then().body("granted", equalTo(true));
  }

  @Test
  void theAdminReadsTheLedgerPageByPage() {
    UUID other = UUID.randomUUID();
    give(seller);
    give(other);

    String cursor =
        admin()
            .queryParam("limit", 1)
            .get("/api/v1/consents")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].sellerId", equalTo(other.toString()))
            .extract()
            .path("nextCursor");
    admin()
        .queryParam("limit", 1)
        .queryParam("cursor", cursor)
        .get("/api/v1/consents")
        .then()
        .body("items[0].sellerId", equalTo(seller.toString()));
    admin()
        .queryParam("sellerId", seller)
        .get("/api/v1/consents")
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    as(seller).get("/api/v1/consents").then().statusCode(403);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
