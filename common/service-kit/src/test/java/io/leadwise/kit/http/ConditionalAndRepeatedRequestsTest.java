package io.leadwise.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class ConditionalAndRepeatedRequestsTest {

  private static final String THINGS = "/api/v1/things";
  private final String token = Tokens.seller(UUID.randomUUID());

  @Test
  void aRepeatedCreateGetsTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String body = thing();

    Response first = create(key, body);
    Response second = create(key, body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void manyAtOnceCreateOne() {
    String key = UUID.randomUUID().toString();
    String body = thing();

    var answers =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> create(key, body)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers)
        .extracting(r -> r.header("Location"))
        .containsOnly(answers.get(0).header("Location"));
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    create(key, thing());

    create(key, thing()).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void aFailedCreateLeavesTheKeyFree() {
    String key = UUID.randomUUID().toString();
    String body = thing();
    create(UUID.randomUUID().toString(), body);
    create(key, body).then().statusCode(409);

    create(key, thing()).then().statusCode(201);
  }

  @Test
  void anUpdateNeedsTheVersionThatWasRead() {
    String location = create(UUID.randomUUID().toString(), thing()).header("Location");
    String etag = given().auth().oauth2(token).get(location).header("ETag");

    put(location, null).then().statusCode(428).body("code", equalTo("if-match-required"));
    put(location, "\"99\"").then().statusCode(412).body("code", equalTo("version-mismatch"));
    put(location, "unquoted").then().statusCode(400).body("code", equalTo("invalid-if-match"));
    Response updated = put(location, etag);
    updated.then().statusCode(204);
    assertThat(updated.header("ETag")).isNotEqualTo(etag);
    put(location, etag).then().statusCode(412);
  }

  private Response put(String location, String ifMatch) {
    var request = given().auth().oauth2(token).contentType("application/json").body(thing());
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(location);
  }

  private Response create(String key, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(THINGS);
  }

  private static String thing() {
    return "{\"name\":\"" + UUID.randomUUID() + "\",\"weight\":1}";
  }
}
