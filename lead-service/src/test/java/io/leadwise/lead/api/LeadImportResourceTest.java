package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadImportResourceTest {

  private static final String HEADER =
      "ownerEmail,externalId,createdAt,status,firstName,lastName,email,companyName,country,"
          + "employees,annualRevenue,annualRevenueCurrency,source,marketingQualified,accountName,"
          + "lastIntent,repliesCount,meetingsCount,unansweredCalls\n";
  private static final String ADA =
      "Sofia.Seller@leadwise.example,CRM-1,2026-11-20T08:15:00Z,OPEN,Ada,Nyberg,"
          + "ada@northwind-tools.example,\"Northwind Tools, AB\",SE,420,61000000,EUR,DEMO_REQUEST,"
          + "true,Northwind Tools,MEETING_REQUEST,2,1,3\n";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void everyColumnReachesTheLead() {
    ExtractableResponse<Response> done = importAndAwait(HEADER + ADA);

    assertThat(done.<String>path("status")).isEqualTo("COMPLETED");
    assertThat(done.<Integer>path("counts.created")).isEqualTo(1);
    UUID id = UUID.fromString(world.texts("select id from lead").get(0));
    world
        .lead(id)
        .body("externalId", equalTo("CRM-1"))
        .body("ownerId", equalTo(SOFIA.toString()))
        .body("createdAt", equalTo("2026-11-20T08:15:00Z"))
        .body("firstName", equalTo("Ada"))
        .body("companyName", equalTo("Northwind Tools, AB"))
        .body("employees", equalTo(420))
        .body("annualRevenue.amount", equalTo(61000000))
        .body("source", equalTo("DEMO_REQUEST"))
        .body("marketingQualified", equalTo(true));
    assertThat(world.texts("select a.name from account a join lead l on l.account_id = a.id"))
        .containsExactly("Northwind Tools");
    assertThat(
            world.texts(
                "select type || ' ' || count(*) from interaction group by type order by type"))
        .containsExactly("CALL 3", "EMAIL_IN 2", "MEETING 1");
    assertThat(
            world.texts(
                "select intents::text from interaction where type = 'EMAIL_IN'"
                    + " order by occurred_at desc limit 1"))
        .first()
        .asString()
        .contains("MEETING_REQUEST");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    String file = HEADER + ADA + ADA.replace("CRM-1", "CRM-2").replace("SE,420", ",");
    importAndAwait(file);

    ExtractableResponse<Response> again = importAndAwait(file);

    assertThat(again.<Integer>path("counts.skipped")).isEqualTo(2);
    assertThat(world.texts("select version from lead")).containsOnly("1");
    assertThat(world.number("select count(*) from interaction")).isEqualTo(12);
    for (String lead : world.texts("select id from lead")) {
      assertThat(Events.published("lead-changed", UUID.fromString(lead))).hasSize(1);
    }
  }

  @Test
  void whatDiffersIsUpdatedAndWhatTheFileDoesNotNameStays() {
    importAndAwait(HEADER + ADA);

    ExtractableResponse<Response> done =
        importAndAwait(
            """
            externalId,ownerEmail,lastName,country,meetingsCount
            CRM-1,omar.other@leadwise.example,Lindgren,,2
            """);

    assertThat(done.<Integer>path("counts.updated")).isEqualTo(1);
    UUID id = UUID.fromString(world.texts("select id from lead").get(0));
    world
        .lead(id)
        .body("version", equalTo(2))
        .body("ownerId", equalTo(OMAR.toString()))
        .body("lastName", equalTo("Lindgren"))
        .body("firstName", equalTo("Ada"))
        .body("country", equalTo(null));
  }

  @Test
  void contactsAloneGiveTheLeadANewVersion() {
    importAndAwait(HEADER + ADA);

    ExtractableResponse<Response> done =
        importAndAwait(HEADER + ADA.replace("MEETING_REQUEST,2,1,3", "INFORMATION_REQUEST,2,1,3"));

    assertThat(done.<Integer>path("counts.updated")).isEqualTo(1);
    assertThat(world.texts("select version from lead")).containsExactly("2");
    assertThat(world.number("select count(*) from interaction")).isEqualTo(6);
  }

  @Test
  void eachRowThatCannotBeTakenFailsAloneWithItsReason() {
    String file =
        """
        externalId,ownerEmail,employees,createdAt,status
        A,sofia.seller@leadwise.example,1,2026-11-20,
        B,nobody@leadwise.example,1,,
        C,sofia.seller@leadwise.example,many,,
        ,sofia.seller@leadwise.example,1,,
        E,sofia.seller@leadwise.example,1,2999-01-01,
        F,sofia.seller@leadwise.example,1,,MAYBE
        G,sofia.seller@leadwise.example,1
        H,sofia.seller@leadwise.example,,,DISQUALIFIED
        A,sofia.seller@leadwise.example,2,,
        """;

    ExtractableResponse<Response> done = importAndAwait(file);

    assertThat(done.<Integer>path("totalRows")).isEqualTo(9);
    assertThat(done.<Integer>path("processedRows")).isEqualTo(9);
    assertThat(done.<Integer>path("counts.created")).isEqualTo(2);
    assertThat(done.<Integer>path("counts.updated")).isEqualTo(1);
    assertThat(done.<Integer>path("counts.failed")).isEqualTo(6);
    String rows = "/api/v1/lead-imports/" + done.path("id") + "/rows";
    List<String> reasons =
        asAdmin()
            .get(rows + "?result=FAILED")
            .then()
            .statusCode(200)
            .body("items.row", equalTo(List.of(2, 3, 4, 5, 6, 7)))
            .extract()
            .path("items.reason");
    assertThat(reasons.get(0)).contains("ownerEmail");
    assertThat(reasons.get(1)).contains("employees must be a whole number");
    assertThat(reasons.get(2)).contains("externalId");
    assertThat(reasons.get(3)).contains("createdAt");
    assertThat(reasons.get(4)).contains("status must be one of");
    assertThat(reasons.get(5)).contains("5 cells");
    String cursor =
        asAdmin()
            .get(rows + "?limit=5")
            .then()
            .body("items", hasSize(5))
            .extract()
            .path("nextCursor");
    asAdmin()
        .get(rows + "?limit=5&cursor=" + cursor)
        .then()
        .body("items.row", equalTo(List.of(6, 7, 8, 9)));
  }

  @Test
  void aLeadThatWasClosedHereIsSkipped() {
    importAndAwait(HEADER + ADA);
    String id = world.texts("select id from lead").get(0);
    asAdmin().post("/api/v1/leads/" + id + "/qualification").then().statusCode(200);

    ExtractableResponse<Response> done = importAndAwait(HEADER + ADA.replace("Ada", "Eva"));

    assertThat(done.<Integer>path("counts.skipped")).isEqualTo(1);
    asAdmin()
        .get("/api/v1/lead-imports/" + done.path("id") + "/rows")
        .then()
        .body("items[0].reason", equalTo("The lead is closed."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|missing-header",
        "CRM-1,sofia.seller@leadwise.example|missing-header",
        "externalId,ownerEmail,colour|unknown-column",
        "externalId,ownerEmail,email,email|duplicate-column",
        "externalId,email|missing-column",
      })
  void aFileThatIsNoImportIsRefusedWithASentence(String content, String code) {
    post(content.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("detail", containsString("."));
    assertThat(world.number("select count(*) from lead_import")).isZero();
  }

  @Test
  void anotherEncodingIsRefused() {
    post("externalId,ownerEmail,city\n1,a@b.example,Malmö\n".getBytes(StandardCharsets.ISO_8859_1))
        .then()
        .statusCode(422)
        .body("code", equalTo("not-utf-8"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    asAdmin().body("{}").post("/api/v1/lead-imports").then().statusCode(415);
  }

  @Test
  void soIsNone() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/lead-imports"))
            .header("Authorization", "Bearer " + Tokens.admin())
            .POST(HttpRequest.BodyPublishers.ofString("externalId,ownerEmail\n"))
            .build();

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("unsupported-media-type");
  }

  @Test
  void aFileOfMoreThanOneMebibyteIsTaken() {
    String row = "%d,sofia.seller@leadwise.example," + "x".repeat(1500) + "\n";
    StringBuilder file = new StringBuilder("externalId,ownerEmail,need\n");
    for (int i = 0; i < 800; i++) {
      file.append(row.formatted(i));
    }

    ExtractableResponse<Response> done = importAndAwait(file.toString());

    assertThat(done.<Integer>path("counts.created")).isEqualTo(800);
    assertThat(world.number("select count(*) from lead_import_chunk")).isZero();
  }

  @Test
  void aRepeatedUploadWithTheSameKeyIsOneImport() {
    byte[] content = (HEADER + ADA).getBytes(StandardCharsets.UTF_8);
    String first = postWithKey(content, "import-1").then().statusCode(202).extract().path("id");

    postWithKey(content, "import-1").then().statusCode(202).body("id", equalTo(first));
    postWithKey((HEADER + ADA + "\n").getBytes(StandardCharsets.UTF_8), "import-1")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  private ExtractableResponse<Response> importAndAwait(String content) {
    String location =
        post(content.getBytes(StandardCharsets.UTF_8))
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> asAdmin().get(location).path("status"),
            status -> List.of("COMPLETED", "FAILED").contains(status));
    return asAdmin().get(location).then().statusCode(200).extract();
  }

  private static Response post(byte[] content) {
    return given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType("text/csv")
        .body(content)
        .post("/api/v1/lead-imports");
  }

  private static Response postWithKey(byte[] content, String key) {
    return given()
        .auth()
        .oauth2(Tokens.admin())
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(content)
        .post("/api/v1/lead-imports");
  }
}
