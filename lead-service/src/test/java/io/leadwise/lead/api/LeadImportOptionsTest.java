package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.lead.application.imports.ImportCleaner;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadImportOptionsTest {

  private static final String OWNER = "sofia.seller@leadwise.example";

  /** Row 2 repeats row 1, rows 3 and 6 are the same person, row 7 has nothing to tell it by. */
  private static final String MIXED =
      """
      externalId,ownerEmail,firstName,lastName,email,companyName,accountName,repliesCount
      X-1,%1$s,Ada,Nyberg,ada@nw.example,Northwind,Northwind,2
      X-1,%1$s,Ada,Nyberg,ada@nw.example,Northwind,Northwind,2
      ,%1$s,Bo,Berg,bo@nw.example,Northwind,,
      X-2,%1$s,Eva,Dahl,,Acme,,
      X-2,%1$s,Eva,Dahl,,Acme AB,,
      ,%1$s,Bo,Bergman,BO@nw.example,Northwind,,1
      ,%1$s,,,,,,
      ,nobody@x.example,Al,Al,al@x.example,Acme,,
      ,%1$s,Kim,Ek,,Acme,,
      ,%1$s,KIM,Ék,,acmé,,
      """
          .formatted(OWNER);

  @Inject World world;
  @Inject ImportCleaner cleaner;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void aTrialTellsTheSameAndChangesNothing() {
    ExtractableResponse<Response> trial = importAndAwait("?dryRun=true", MIXED);

    assertThat(trial.<Boolean>path("dryRun")).isTrue();
    assertThat(trial.<String>path("status")).isEqualTo("COMPLETED");
    for (String table : List.of("lead", "account", "interaction")) {
      assertThat(world.number("select count(*) from " + table)).as(table).isZero();
    }
    assertThat(world.number("select count(*) from lead_import_chunk")).isZero();
    assertThat(world.number("select count(*) from lead_import_trial")).isZero();
    assertThat(world.number("select count(*) from lead_import_trial_key")).isZero();

    ExtractableResponse<Response> real = importAndAwait("", MIXED);

    assertThat(results(real))
        .containsExactly(
            "CREATED", "SKIPPED", "CREATED", "CREATED", "UPDATED", "UPDATED", "FAILED", "FAILED",
            "CREATED", "UPDATED");
    assertThat(results(trial)).isEqualTo(results(real));
    assertThat(trial.<Object>path("counts")).isEqualTo(real.path("counts"));
    assertThat(rows(trial).<String>path("items[0].leadId")).isNull();
    assertThat(rows(trial).<List<String>>path("items.reason"))
        .isEqualTo(rows(real).path("items.reason"));
  }

  @Test
  void aTrialOverLeadsThatExistLeavesThemAsTheyAre() {
    importAndAwait("", MIXED);
    String before = state();

    ExtractableResponse<Response> trial =
        importAndAwait("?dryRun=true", MIXED.replace("Nyberg", "Lind").replace("Acme", "Zenith"));

    assertThat(trial.<Integer>path("counts.updated")).isGreaterThanOrEqualTo(2);
    assertThat(rows(trial).<String>path("items[0].leadId")).isNotNull();
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void theSameFileTwiceChangesNothingAlsoWithoutExternalIds() {
    String file =
        """
        ownerEmail,firstName,lastName,email,companyName,meetingsCount
        %1$s,Ada,Nyberg,ada@nw.example,Northwind,2
        %1$s,Bo,Berg,,Northwind,
        """
            .formatted(OWNER);
    importAndAwait("", file);
    String before = state();

    ExtractableResponse<Response> again = importAndAwait("", file);

    assertThat(again.<Integer>path("counts.skipped")).isEqualTo(2);
    assertThat(state()).isEqualTo(before);
    for (String lead : world.texts("select id from lead")) {
      assertThat(Events.published("lead-changed", UUID.fromString(lead))).hasSize(1);
    }
  }

  @Test
  void skippingLeavesWhatExistsAndWhatTheFileRepeats() {
    UUID known = world.createLead("\"lastName\": \"Old\", \"email\": \"ada@nw.example\"");

    ExtractableResponse<Response> done =
        importAndAwait(
            "?duplicates=SKIP",
            """
            externalId,ownerEmail,lastName,email
            ,%1$s,New,ADA@nw.example
            X-1,%1$s,One,one@nw.example
            X-1,%1$s,Two,two@nw.example
            """
                .formatted(OWNER));

    assertThat(results(done)).containsExactly("SKIPPED", "CREATED", "SKIPPED");
    assertThat(rows(done).<String>path("items[0].reason")).contains("email exists already");
    assertThat(rows(done).<String>path("items[2].reason")).contains("external id exists already");
    world.lead(known).body("lastName", equalTo("Old")).body("version", equalTo(1));
    assertThat(world.texts("select last_name from lead where external_id = 'X-1'"))
        .containsExactly("One");
  }

  @Test
  void creatingMakesDoublesButNeverTwoLeadsWithOneExternalId() {
    world.createLead("\"lastName\": \"Old\", \"email\": \"ada@nw.example\"");

    ExtractableResponse<Response> done =
        importAndAwait(
            "?duplicates=CREATE",
            """
            externalId,ownerEmail,lastName,email
            ,%1$s,New,ada@nw.example
            ,%1$s,New,ada@nw.example
            X-1,%1$s,One,ada@nw.example
            X-1,%1$s,Two,ada@nw.example
            """
                .formatted(OWNER));

    assertThat(results(done)).containsExactly("CREATED", "CREATED", "CREATED", "SKIPPED");
    assertThat(rows(done).<String>path("items[3].reason")).contains("external id exists already");
    assertThat(world.number("select count(*) from lead")).isEqualTo(4);
  }

  @Test
  void aLeadThatWasEnteredByHandTakesTheIdOfTheOtherSystem() {
    UUID known = world.createLead("\"lastName\": \"Old\", \"email\": \"ada@nw.example\"");

    ExtractableResponse<Response> done =
        importAndAwait(
            "",
            """
            externalId,ownerEmail,lastName,email
            X-1,%1$s,New,ada@nw.example
            X-2,%1$s,Other,ada@nw.example
            """
                .formatted(OWNER));

    assertThat(results(done)).containsExactly("UPDATED", "CREATED");
    world.lead(known).body("externalId", equalTo("X-1")).body("lastName", equalTo("New"));
  }

  @Test
  void namesRecogniseALeadOnlyWhereThereIsNoEmail() {
    world.createLead(
        "\"firstName\": \"Ada\", \"lastName\": \"Nyberg\", \"companyName\": \"Nordvik Mölle\","
            + " \"email\": \"ada@nw.example\"");

    ExtractableResponse<Response> done =
        importAndAwait(
            "",
            """
            ownerEmail,firstName,lastName,companyName,email
            %1$s,ADA,NYBERG,nordvik molle,other@nw.example
            %1$s,ÁDA,nyberg,NORDVIK MÖLLE,
            """
                .formatted(OWNER));

    // The second row clears the email of the lead that it recognised: the older one.
    assertThat(results(done)).containsExactly("CREATED", "UPDATED");
    assertThat(world.texts("select email from lead where email is not null"))
        .containsExactly("other@nw.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void delimitersByteOrderMarkAndQuotedLineBreaksAreUnderstood(String delimiter) {
    String file =
        "\uFEFFneed|externalId|ownerEmail\r\n\"one\r\ntwo | \"\"three\"\"\"|X-1|%s\r\n"
            .formatted(OWNER)
            .replace("|", delimiter);

    ExtractableResponse<Response> done = importAndAwait("", file);

    assertThat(done.<Integer>path("counts.created")).isEqualTo(1);
    assertThat(world.texts("select need from lead"))
        .containsExactly("one\r\ntwo " + delimiter + " \"three\"");
  }

  @Test
  void linesOfJsonAreImportedLikeRows() {
    String file =
        """
        {"externalId": "X-1", "ownerEmail": "%1$s", "employees": 420, "marketingQualified": true}
        {"externalId": "X-2", "ownerEmail": "%1$s", "colour": "red"}
        not json
        {"externalId": "X-1", "ownerEmail": "%1$s", "employees": null}
        {"externalId": "X-3", "ownerEmail": "%1$s", "employees": "many"}
        """
            .formatted(OWNER);

    ExtractableResponse<Response> done = importAndAwait("", file, "application/x-ndjson");

    assertThat(done.<String>path("format")).isEqualTo("NDJSON");
    assertThat(results(done)).containsExactly("CREATED", "FAILED", "FAILED", "UPDATED", "FAILED");
    assertThat(
            world.texts("select marketing_qualified || ' ' || coalesce(employees, -1) from lead"))
        .containsExactly("true -1");
    assertThat(errors(done)).contains("5,employees,", "X-3");
  }

  @Test
  void failedRowsAreDownloadedCorrectedAndImportedAgain() {
    ExtractableResponse<Response> done =
        importAndAwait(
            "",
            """
            externalId;ownerEmail;phone;employees;need
            X-1;%1$s;+49 30 1;420;fine
            X-2;%1$s;+49 30 2;many;=HYPERLINK("http://x.example")
            X-3;nobody@x.example;+49 30 3;1;"two
            lines, ""quoted\"""
            X-4;%1$s;+49 30 4
            """
                .formatted(OWNER));

    String file = errors(done);

    assertThat(file)
        .startsWith("\uFEFFimportRow,importField,importMessage,externalId,ownerEmail,phone")
        .contains("2,employees,employees must be a whole number.,X-2")
        .contains("\"'=HYPERLINK(\"\"http://x.example\"\")\"", "'+49 30 2")
        .contains("3,ownerEmail,No seller has the email in ownerEmail.,X-3")
        .contains("\"two\nlines, \"\"quoted\"\"\"")
        .contains("4,,\"The row must have 5 cells like the header, it has 3.\",X-4");
    String corrected = file.replace("many", "7").replace("nobody@x.example", OWNER);
    ExtractableResponse<Response> again = importAndAwait("", corrected);
    assertThat(again.<Integer>path("counts.created")).isEqualTo(3);
    assertThat(world.texts("select phone from lead where external_id = 'X-2'"))
        .containsExactly("+49 30 2");
    assertThat(world.texts("select need from lead where external_id = 'X-2'"))
        .containsExactly("=HYPERLINK(\"http://x.example\")");
  }

  @Test
  void whatStoodInOldFilesIsForgottenAndTheResultsStay() {
    String file = "externalId,ownerEmail\nX-1,nobody@x.example\n";
    ExtractableResponse<Response> old = importAndAwait("", file);
    ExtractableResponse<Response> young = importAndAwait("", file);
    world.execute(
        "update lead_import set completed_at = now() - interval '31 days' where id = ?",
        UUID.fromString(old.path("id")));

    cleaner.clean();

    assertThat(errors(old)).doesNotContain("nobody@x.example").contains("1,ownerEmail,");
    assertThat(errors(young)).contains("nobody@x.example");
    assertThat(results(old)).containsExactly("FAILED");
  }

  @Test
  void anImportIsCancelledBeforeItsNextPage() {
    ExtractableResponse<Response> done = importAndAwait("", "externalId,ownerEmail\n");
    String over = "/api/v1/lead-imports/" + done.path("id") + "/cancellation";
    asAdmin().post(over).then().statusCode(409).body("code", equalTo("import-ended"));
    UUID waiting = UUID.randomUUID();
    world.execute(
        "insert into lead_import (id, status, requested_by, external_source, size_bytes, total_rows,"
            + " checkpoint_row, created, updated, skipped, failed, attempts, created_at,"
            + " lease_owner, leased_until)"
            + " values (?, 'RUNNING', ?, 'CRM', 1, 1, 0, 0, 0, 0, 0, 0, now(), ?,"
            + " now() + interval '1 hour')",
        waiting,
        SOFIA,
        UUID.randomUUID());
    world.execute("insert into lead_import_chunk values (?, 0, 'x')", waiting);
    String path = "/api/v1/lead-imports/" + waiting + "/cancellation";

    asAdmin().post(path).then().statusCode(200).body("status", equalTo("CANCELLED"));

    asAdmin().post(path).then().statusCode(200).body("status", equalTo("CANCELLED"));
    assertThat(world.number("select count(*) from lead_import_chunk")).isZero();
    as(SOFIA).post(path).then().statusCode(403);
    asAdmin()
        .post("/api/v1/lead-imports/" + UUID.randomUUID() + "/cancellation")
        .then()
        .statusCode(404);
  }

  @Test
  void importsAreListedNewestFirst() {
    List<String> made =
        List.of(
            importAndAwait("", "externalId,ownerEmail\n").path("id"),
            importAndAwait("?duplicates=SKIP", "externalId,ownerEmail\n").path("id"),
            importAndAwait("", "externalId,ownerEmail\n").path("id"));

    String cursor =
        asAdmin()
            .get("/api/v1/lead-imports?limit=2")
            .then()
            .statusCode(200)
            .body("items.id", contains(made.get(2), made.get(1)))
            .body("items[1].duplicates", equalTo("SKIP"))
            .extract()
            .path("nextCursor");
    asAdmin()
        .get("/api/v1/lead-imports?limit=2&cursor=" + cursor)
        .then()
        .body("items.id", contains(made.get(0)))
        .body("nextCursor", equalTo(null));
  }

  @Test
  void progressTellsHowFastAndHowLong() {
    ExtractableResponse<Response> done = importAndAwait("", MIXED);

    assertThat(done.<Float>path("rowsPerSecond")).isPositive();
    assertThat(done.<Object>path("remainingSeconds")).isNull();
    assertThat(done.<Integer>path("processedRows")).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"duplicates=MERGE, duplicates", "dryRun=maybe, dryRun"})
  void anOptionThatCannotBeIsNamed(String query, String name) {
    post("?" + query, "externalId,ownerEmail\n", "text/csv")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"))
        .body("detail", containsString(name));
  }

  @Test
  void aLeadInsideTheCriteriaIsSelectedWhenTheAgentIsOn() {
    world.activate();
    importAndAwait("", "externalId,ownerEmail,lastName\nX-1,%s,Nyberg\n".formatted(OWNER));

    UUID lead = UUID.fromString(world.texts("select id from lead").get(0));
    assertThat(Events.published("lead-selected", lead)).hasSize(1);
    world.deactivate();
  }

  private String state() {
    return String.join(
        "\n",
        world.texts(
            "select l::text || coalesce((select string_agg(i::text, '|' order by i.id)"
                + " from interaction i where i.lead_id = l.id), '') from lead l order by id"));
  }

  private static List<String> results(ExtractableResponse<Response> done) {
    return rows(done).path("items.result");
  }

  private static ExtractableResponse<Response> rows(ExtractableResponse<Response> done) {
    return asAdmin()
        .get("/api/v1/lead-imports/" + done.path("id") + "/rows")
        .then()
        .statusCode(200)
        .extract();
  }

  private static String errors(ExtractableResponse<Response> done) {
    return new String(
        given()
            .auth()
            .oauth2(Tokens.admin())
            .get("/api/v1/lead-imports/" + done.path("id") + "/errors")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asByteArray(),
        StandardCharsets.UTF_8);
  }

  private static ExtractableResponse<Response> importAndAwait(String query, String content) {
    return importAndAwait(query, content, "text/csv");
  }

  private static ExtractableResponse<Response> importAndAwait(
      String query, String content, String type) {
    String location =
        post(query, content, type).then().statusCode(202).extract().header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> asAdmin().get(location).path("status"),
            status -> List.of("COMPLETED", "FAILED").contains(status));
    return asAdmin().get(location).then().statusCode(200).extract();
  }

  private static Response post(String query, String content, String type) {
    return given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType(type)
        .body(content.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/lead-imports" + query);
  }
}
