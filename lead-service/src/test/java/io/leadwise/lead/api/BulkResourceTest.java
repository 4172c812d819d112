package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BulkResourceTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void aBadRowNeverSpoilsTheOthers() {
    String body =
        """
        {"externalId": "A-1", "name": "Northwind Tools", "employees": 420}
        {"externalId": "A-2", "name": }
        {"externalId": "A-3", "name": "X", "colour": "red"}
        {"externalId": "A-4", "name": " "}

        {"name": "No key"}
        {"externalId": "A-6", "name": "Land", "country": "XX"}
        [1]
        {"externalId": "A-8", "name": "Contoso", "website": "contoso.example"}
        """;

    upload("accounts", body)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("failed", equalTo(6))
        .body("rows.row", equalTo(List.of(1, 2, 3, 4, 6, 7, 8, 9)))
        .body("rows[0].outcome", equalTo("CREATED"))
        .body("rows[0].id", notNullValue())
        .body("rows[1].code", equalTo("malformed-json"))
        .body("rows[1].message", containsString("column 31"))
        .body("rows[2].code", equalTo("validation-failed"))
        .body("rows[2].message", containsString("colour"))
        .body("rows[3].message", containsString("name must not be blank"))
        .body("rows[3].externalId", equalTo("A-4"))
        .body("rows[4].message", containsString("externalId"))
        .body("rows[5].code", equalTo("invalid-value"))
        .body("rows[6].outcome", equalTo("FAILED"))
        .body("rows[7].outcome", equalTo("CREATED"));
  }

  @Test
  void theSameBodyTwiceChangesNothing() {
    for (String[] upload : allKinds()) {
      upload(upload[0], upload[1])
          .statusCode(200)
          .body("created", equalTo(2))
          .body("failed", equalTo(0));
    }
    List<String> versions = world.texts("select id::text || version from lead order by id");

    for (String[] upload : allKinds()) {
      upload(upload[0], upload[1])
          .statusCode(200)
          .body("unchanged", equalTo(2))
          .body("rows.findAll { it.id == null }", hasSize(0));
    }

    assertThat(world.texts("select id::text || version from lead order by id")).isEqualTo(versions);
    assertThat(world.number("select count(*) from interaction where lead_id is null")).isEqualTo(1);
    assertThat(
            world.texts("select intents::text from interaction where external_id = 'I-1'").get(0))
        .contains("MEETING_REQUEST");
  }

  /** Bodies that refer to what the ones before made. */
  private List<String[]> allKinds() {
    if (world.number("select count(*) from lead") == 0) {
      world.createLead("\"externalId\": \"L-1\", \"email\": \"ada@northwind.example\"");
    }
    return List.of(
        new String[] {
          "sellers",
          """
          {"externalId": "S-1", "displayName": "Tia Third", "email": "THIRD.seller@leadwise.example", "active": true, "roles": ["salesperson"], "id": "%s"}
          {"externalId": "S-2", "displayName": "Nils New", "email": "nils@leadwise.example", "active": true, "roles": ["Salesperson", "manager"]}
          """
              .formatted(UUID.fromString("5e11e600-0000-4000-8000-000000000077"))
        },
        new String[] {
          "accounts",
          """
          {"externalId": "A-1", "name": "Northwind Tools", "country": "SE", "employees": 420}
          {"externalId": "A-2", "name": "Contoso"}
          """
        },
        new String[] {
          "contacts",
          """
          {"externalId": "C-1", "accountExternalId": "A-1", "lastName": "Nyberg", "email": "ada@northwind.example"}
          {"externalId": "C-2", "firstName": "Bo"}
          """
        },
        new String[] {
          "opportunities",
          """
          {"externalId": "O-1", "name": "Lease", "accountExternalId": "A-1", "contactExternalId": "C-1", "leadExternalId": "L-1", "estimatedRevenue": {"amount": 48000.50, "currency": "EUR"}, "competitor": "Contoso"}
          {"externalId": "O-2", "name": "Other", "contactExternalId": "C-2", "status": "LOST"}
          """
        },
        new String[] {
          "interactions",
          """
          {"externalId": "I-1", "leadExternalId": "L-1", "type": "EMAIL_IN", "coworkerExternalId": "S-2", "at": "2026-01-10T08:00:00.123456Z", "subject": "Hello", "excerpt": "Could we meet?"}
          {"externalId": "I-2", "externalAddress": "ADA@northwind.example", "type": "CALL", "coworkerEmail": "Nils@leadwise.example", "at": "2026-01-10T09:00:00Z", "answered": false}
          """
        });
  }

  @Test
  void leadsWhoseSnapshotsShowTheChangeAreAnnounced() {
    UUID lead = world.createLead("\"externalId\": \"L-1\", \"email\": \"ada@northwind.example\"");
    UUID other = world.createLead("\"externalId\": \"L-2\"");
    String row = "{\"externalId\": \"O-1\", \"name\": \"Lease\", \"leadExternalId\": \"%s\"}";

    upload("opportunities", row.formatted("L-1")).body("created", equalTo(1));
    upload("opportunities", row.formatted("L-2")).body("updated", equalTo(1));

    TestKafka.awaitOne(
        "lead-changed",
        other.toString(),
        value -> value.at("/lead/opportunities/open").asInt() == 1);
    JsonNode left =
        TestKafka.awaitOne(
            "lead-changed", lead.toString(), value -> value.at("/lead/version").asLong() == 3);
    assertThat(left.at("/lead/opportunities/open").asInt()).isZero();
  }

  @Test
  void aChangedAccountHasItsLeadsProcessedAtOnce() {
    upload("accounts", "{\"externalId\": \"A-1\", \"name\": \"Northwind\"}").statusCode(200);
    String account = asAdmin().get("/api/v1/accounts").then().extract().path("items[0].id");
    UUID lead = world.createLead("\"accountId\": \"" + account + "\"");
    world.activate();

    upload("accounts", "{\"externalId\": \"A-1\", \"name\": \"Northwind Tools\"}")
        .body("updated", equalTo(1));

    JsonNode event = TestKafka.awaitOne("lead-selected", lead.toString());
    assertThat(event.get("trigger").asText()).isEqualTo("ACCOUNT_CHANGED");
    assertThat(event.at("/lead/account/name").asText()).isEqualTo("Northwind Tools");
  }

  @Test
  void aReferenceToNothingFailsItsRowOnly() {
    UUID lead = world.createLead("\"externalId\": \"L-1\"");
    String body =
        """
        {"externalId": "I-1", "leadExternalId": "L-9", "type": "MEETING", "coworkerId": "%1$s", "at": "2026-01-10T08:00:00Z"}
        {"externalId": "I-2", "leadId": "%2$s", "type": "MEETING", "coworkerEmail": "nobody@leadwise.example", "at": "2026-01-10T08:00:00Z"}
        {"externalId": "I-3", "leadId": "%2$s", "leadExternalId": "L-1", "type": "MEETING", "coworkerId": "%1$s", "at": "2026-01-10T08:00:00Z"}
        {"externalId": "I-4", "leadId": "%2$s", "type": "MEETING", "at": "2026-01-10T08:00:00Z"}
        {"externalId": "I-5", "leadId": "%2$s", "type": "EMAIL_IN", "coworkerId": "%1$s", "at": "2026-01-10T08:00:00Z", "excerpt": "%3$s"}
        {"externalId": "I-6", "type": "MEETING", "coworkerId": "%1$s", "at": "2026-01-10T08:00:00Z"}
        {"externalId": "I-7", "leadId": "%2$s", "type": "MEETING", "coworkerId": "%1$s", "at": "2026-01-10T08:00:00Z"}
        """
            .formatted(SOFIA, lead, "x".repeat(301));

    upload("interactions", body)
        .body("created", equalTo(1))
        .body("rows[0].code", equalTo("unknown-lead"))
        .body("rows[0].message", containsString("L-9"))
        .body("rows[1].code", equalTo("unknown-seller"))
        .body("rows[2].message", containsString("one way only"))
        .body("rows[3].message", containsString("coworkerEmail"))
        .body("rows[4].message", containsString("never the whole body"))
        .body("rows[5].message", containsString("leadId or externalAddress"))
        .body("rows[6].outcome", equalTo("CREATED"));
  }

  @Test
  void aKeyThatComesAgainChangesWhatItMade() {
    upload(
            "accounts",
            """
            {"externalId": "A-1", "name": "First"}
            {"externalId": "A-1", "name": "Second"}
            {"externalId": "A-1", "externalSource": "ERP", "name": "Third"}
            """)
        .body("rows.outcome", equalTo(List.of("CREATED", "UPDATED", "CREATED")));
    assertThat(world.texts("select name from account order by name"))
        .containsExactly("Second", "Third");
  }

  @Test
  void sellersAreFoundByExternalIdThenById() {
    upload(
            "sellers",
            """
            {"externalId": "S-1", "id": "%s", "displayName": "Sofia Seller", "email": "sofia.seller@leadwise.example", "active": false, "roles": []}
            {"externalId": "S-2", "displayName": "Copy", "email": "omar.other@leadwise.example", "active": true, "roles": []}
            """
                .formatted(SOFIA))
        .body("rows[0].outcome", equalTo("UPDATED"))
        .body("rows[0].id", equalTo(SOFIA.toString()))
        .body("rows[1].code", equalTo("already-exists"));
    asAdmin()
        .get("/api/v1/sellers/" + SOFIA)
        .then()
        .body("active", equalTo(false))
        .body("externalId", equalTo("S-1"))
        .body("externalSource", equalTo("CRM"));
    upload(
            "sellers",
            "{\"externalId\": \"S-1\", \"id\": \"%s\", \"displayName\": \"S\", \"email\": \"s@leadwise.example\", \"active\": true, \"roles\": []}"
                .formatted(OMAR))
        .body("rows[0].code", equalTo("seller-id-fixed"));
  }

  @Test
  void onlyAdminsAndNoMoreThanTenThousandRows() {
    as(SOFIA)
        .contentType("application/x-ndjson")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/accounts/bulk")
        .then()
        .statusCode(403);
    asAdmin().body("{}").post("/api/v1/accounts/bulk").then().statusCode(415);
    String rows =
        IntStream.rangeClosed(1, 10_001)
            .mapToObj(i -> "{\"externalId\": \"A-%d\", \"name\": \"Account %d\"}".formatted(i, i))
            .collect(Collectors.joining("\n"));
    upload("accounts", rows)
        .statusCode(413)
        .body("code", equalTo("too-many-rows"))
        .body("detail", containsString("10000"));
    assertThat(world.number("select count(*) from account")).isZero();
  }

  @Test
  void tenThousandRowsAreStored() {
    UUID lead = world.createLead("\"externalId\": \"L-1\"");
    String rows =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(
                i ->
                    "{\"externalId\": \"I-%d\", \"leadExternalId\": \"L-1\", \"type\": \"EMAIL_OUT\", \"coworkerId\": \"%s\", \"at\": \"2026-01-10T08:00:00Z\"}"
                        .formatted(i, SOFIA))
            .collect(Collectors.joining("\n"));

    upload("interactions", rows).statusCode(200).body("created", equalTo(10_000));
    upload("interactions", rows).statusCode(200).body("unchanged", equalTo(10_000));

    // Announced once per page of rows, not once per row.
    world.lead(lead).body("version", equalTo(21));
  }

  private static ValidatableResponse upload(String kind, String body) {
    return given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType("application/x-ndjson")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/" + kind + "/bulk")
        .then();
  }
}
