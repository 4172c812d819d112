package io.leadwise.emailvalidation.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailValidationBatchResourceTest {

  private static final String PATH = "/api/v1/email-validation-batches";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource(PATH)
  URI batches;

  @Inject ObjectMapper mapper;
  @Inject BatchAnswers answers;
  @Inject EmailValidationConfig config;

  private static RequestSpecification ndjson(String body) {
    // Somebody new, so that no test meets the rate limit by what others sent.
    return as(Tokens.seller(UUID.randomUUID()), body);
  }

  private static RequestSpecification as(String token, String body) {
    return given()
        .auth()
        .oauth2(token)
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
              } catch (IOException e) {
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
  void writesWhatTheApiDocumentSays() throws IOException {
    Instant now = Instant.parse("2026-11-24T08:00:00.120Z");
    CheckLog log =
        new CheckLog(List.of(), now)
            .passed(CheckName.SYNTAX)
            .failed(CheckName.DISPOSABLE_DOMAIN, "on a \"list\"");
    Verdict verdict =
        Verdict.of(
            Reason.TEMPORARY_DOMAIN,
            AddressType.UNKNOWN,
            new Flags(true, false, false, null, "jörg@good.com"),
            log);
    Verdict probed =
        Verdict.of(
            Reason.CATCH_ALL,
            AddressType.WORK,
            new Flags(false, true, true, true, null),
            new CheckLog(List.of(), now.plusSeconds(1)).passed(CheckName.SYNTAX));
    ByteArrayOutputStream written = new ByteArrayOutputStream();

    BatchWriter writer = new BatchWriter(mapper.getFactory(), written);
    writer.write(1, "\u00fc\t@b.com", verdict);
    writer.write(2, "info@b.com", probed);
    writer.writeMalformed(3);
    writer.flush();

    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            mapped(new BatchAnswer(1, EmailVerdictResponse.of("\u00fc\t@b.com", verdict), null)),
            mapped(new BatchAnswer(2, EmailVerdictResponse.of("info@b.com", probed), null)),
            mapped(new BatchAnswer(3, null, BatchAnswer.LineError.MALFORMED)));
  }

  private String mapped(BatchAnswer answer) throws IOException {
    return mapper.writeValueAsString(answer);
  }

  @Test
  void aSlowReaderSlowsTheWorkDown() throws IOException {
    int count = 20_000;
    int chunk = config.batch().chunkSize();
    byte[] body =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"address\":\"p." + (100_000 + i) + "@company.com\"}\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    int line = body.length / count;
    CountingInput input = new CountingInput(body);
    AtomicLong mostAhead = new AtomicLong();
    OutputStream slow =
        new OutputStream() {
          private long written;

          @Override
          public void write(int b) {
            written += b == '\n' ? 1 : 0;
            mostAhead.accumulateAndGet(input.count() / line - written, Math::max);
          }
        };

    answers.write(
        new BatchLines(input, mapper.readerFor(ValidateEmailRequest.class)),
        Depth.WITHOUT_DNS,
        slow);

    assertThat(mostAhead.get())
        .as("lines read ahead: the chunk that is written, the next one, and a buffer")
        .isBetween((long) chunk, 3L * chunk);
  }

  private static final class CountingInput extends ByteArrayInputStream {
    CountingInput(byte[] bytes) {
      super(bytes);
    }

    synchronized long count() {
      return pos;
    }
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
  void takesAHundredThousandLinesAndNotOneMore() throws IOException, InterruptedException {
    String body =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "{\"address\":\"person." + i + "@company-" + i % 9000 + ".com\"}")
            .collect(Collectors.joining("\n"));

    // Read as it comes: REST-assured would keep the hundred megabytes several times over.
    HttpResponse<Stream<String>> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(batches + "?dns=false"))
                    .header("Authorization", "Bearer " + Tokens.seller(UUID.randomUUID()))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofLines());

    assertThat(answer.statusCode()).isEqualTo(200);
    try (Stream<String> lines = answer.body()) {
      Iterator<String> line = lines.iterator();
      for (int i = 0; i < 100_000; i++) {
        assertThat(line.next())
            .startsWith("{\"line\":" + (i + 1) + ",\"address\":\"person." + i + "@");
      }
      assertThat(line.hasNext()).isFalse();
    }
    ndjson(body + "\n{\"address\":\"one.more@company.com\"}")
        .post(PATH)
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("too-many-lines"));
  }

  @Test
  void eachLineCountsAgainstTheRateLimit() {
    // 150,000 a minute in these tests.
    String token = Tokens.seller(UUID.randomUUID());
    String body = "?\n".repeat(90_000);

    as(token, body).post(PATH).then().statusCode(200);

    String wait =
        as(token, body)
            .post(PATH)
            .then()
            .statusCode(429)
            .contentType("application/problem+json")
            .body("code", equalTo("rate-limited"))
            .extract()
            .header("Retry-After");
    assertThat(Integer.parseInt(wait)).isBetween(1, 60);
    as(Tokens.seller(UUID.randomUUID()), "?").post(PATH).then().statusCode(200);
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
