package io.leadwise.emailvalidation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailValidationBatchResourceTest {

  private static final String PATH = "/api/v1/email-validation-batches";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static RequestSpecification ndjson(String body) {
    return given()
        .auth()
        .oauth2(Tokens.seller(Callers.SOFIA))
        .header("Content-Type", "application/x-ndjson")
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> answers(String body) {
    List<JsonNode> lines = new ArrayList<>();
    body.lines()
        .forEach(
            line -> {
              try {
                lines.add(JSON.readTree(line));
              } catch (java.io.IOException e) {
                throw new AssertionError(line, e);
              }
            });
    return lines;
  }

  @Test
  void answersLineByLineInOrder() {
    String body =
        """
        {"address":"ada@good.com"}
        {"address":"ada@nullmx.com"}

        not json
        {"address":7}
        {"address":"jörg@good.com"}\r
        {"address":""}
        {"adress":"ada@good.com"}
        {"address":"info@good.com"}""";

    String answer = ndjson(body).post(PATH).then().statusCode(200).extract().asString();

    List<JsonNode> lines = answers(answer);
    assertThat(lines)
        .extracting(line -> line.get("line").asInt())
        .containsExactly(1, 2, 4, 5, 6, 7, 8, 9);
    assertThat(lines)
        .extracting(line -> line.path("reason").asText(line.at("/error/code").asText()))
        .containsExactly(
            "DELIVERABLE",
            "NO_MAIL_SERVER",
            "malformed-line",
            "malformed-line",
            "DELIVERABLE",
            "MALFORMED",
            "malformed-line",
            "MAILING_LIST");
    assertThat(lines.get(4).get("address").asText()).isEqualTo("jörg@good.com");
  }

  @Test
  void leavesDnsOutWhenAsked() {
    String answer =
        ndjson("{\"address\":\"ada@missing.com\"}\n{\"address\":\"ada@mailinator.com\"}\n")
            .queryParam("dns", false)
            .post(PATH)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    List<JsonNode> lines = answers(answer);
    assertThat(lines.get(0).get("reason").asText()).isEqualTo("DELIVERABLE");
    assertThat(lines.get(0).get("checks").toString()).contains("\"SKIPPED\"");
    assertThat(lines.get(1).get("reason").asText()).isEqualTo("TEMPORARY_DOMAIN");

    // A verdict that DNS had no part in is not kept for others.
    String full =
        ndjson("{\"address\":\"ada@missing.com\"}").post(PATH).then().extract().asString();
    assertThat(answers(full).get(0).get("reason").asText()).isEqualTo("DOMAIN_UNKNOWN");
  }

  @Test
  void takesAHundredThousandLinesAndNotOneMore() {
    String body =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"address\":\"person." + i + "@company-" + i % 9000 + ".com\"}")
            .collect(Collectors.joining("\n"));

    long start = System.nanoTime();
    String answer =
        ndjson(body)
            .queryParam("dns", false)
            .post(PATH)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(answer.lines()).hasSize(100_000);
    System.out.printf(
        "batch of 100,000 without DNS: %d addresses/s%n", 100_000_000L / took.toMillis());
    ndjson(body + "\n{\"address\":\"one.more@company.com\"}")
        .post(PATH)
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("too-many-lines"));
  }

  @Test
  void refusesOtherMediaTypesAndCallers() {
    given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType("application/json")
        .body("{}")
        .post(PATH)
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    given()
        .header("Content-Type", "application/x-ndjson")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(401);
    ndjson("").post(PATH).then().statusCode(200);
  }
}
