package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QualificationTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  private static final String ADA =
      """
      "firstName": "Ada", "lastName": "Nyberg", "email": "ada@northwind.example",
      "companyName": "Northwind Tools AB", "website": "northwind.example", "country": "SE" """;

  @Test
  void itCreatesAccountContactAndOpportunityFromTheLead() {
    UUID lead = world.createLead(ADA);
    String all =
        "{\"account\": {\"create\": true}, \"contact\": {\"create\": true, \"jobTitle\": \"CTO\"}, \"opportunity\": {\"create\": true, \"estimatedRevenue\": {\"amount\": 10, \"currency\": \"EUR\"}}}";

    var first =
        qualify(lead, all)
            .statusCode(200)
            .body("status", equalTo("QUALIFIED"))
            .body("version", equalTo(2))
            .body("qualification.account.created", equalTo(true))
            .body("qualification.contact.created", equalTo(true))
            .body("qualification.opportunity.created", equalTo(true))
            .extract();

    asAdmin()
        .get("/api/v1/accounts/" + first.path("qualification.account.id"))
        .then()
        .body("name", equalTo("Northwind Tools AB"))
        .body("website", equalTo("northwind.example"))
        .body("country", equalTo("SE"));
    as(SOFIA)
        .get("/api/v1/contacts/" + first.path("qualification.contact.id"))
        .then()
        .statusCode(200)
        .body("email", equalTo("ada@northwind.example"))
        .body("jobTitle", equalTo("CTO"))
        .body("accountId", equalTo(first.path("accountId")));
    as(SOFIA)
        .get("/api/v1/opportunities/" + first.path("qualification.opportunity.id"))
        .then()
        .body("name", equalTo("Northwind Tools AB"))
        .body("leadId", equalTo(lead.toString()))
        .body("contactId", equalTo(first.path("contactId")));

    as(SOFIA)
        .body(all)
        .put("/api/v1/leads/" + lead + "/qualification")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("qualification", equalTo(first.path("qualification")));
    assertNumbers(1, 1, 1);

    as(SOFIA).post("/api/v1/leads/" + lead + "/reopening").then().statusCode(200);
    qualify(lead, all).statusCode(200).body("qualification", equalTo(first.path("qualification")));
    assertNumbers(1, 1, 1);

    JsonNode event =
        TestKafka.awaitOne(
            "lead-changed", lead.toString(), value -> value.at("/lead/version").asLong() == 2);
    assertThat(event.get("changes").toString())
        .contains("account", "contact", "opportunities", "status");
    assertThat(event.at("/lead/opportunities/open").asInt()).isEqualTo(1);
    assertThat(event.at("/lead/contact/name").asText()).isEqualTo("Ada Nyberg");
    TestKafka.awaitOne("lead-closed", lead.toString());
  }

  @Test
  void itLinksWhatExists() {
    UUID lead = world.createLead(ADA);
    UUID account = world.createAccount("Northwind");
    String contact =
        post("contacts", "{\"lastName\": \"N\", \"email\": \"ada@northwind.example\"}");
    String opportunity =
        post("opportunities", "{\"name\": \"Lease\", \"leadId\": \"" + lead + "\"}");
    UUID neighbour = world.createLead("\"accountId\": \"" + account + "\"");

    qualify(
            lead,
            "{\"account\": {\"id\": \"%s\"}, \"contact\": {\"id\": \"%s\"}, \"opportunity\": {\"id\": \"%s\"}}"
                .formatted(account, contact, opportunity))
        .statusCode(200)
        .body("accountId", equalTo(account.toString()))
        .body("contactId", equalTo(contact))
        .body("qualification.opportunity.created", equalTo(false));
    asAdmin()
        .get("/api/v1/opportunities/" + opportunity)
        .then()
        .body("accountId", equalTo(account.toString()))
        .body("contactId", equalTo(contact));
    TestKafka.awaitOne(
        "lead-changed",
        neighbour.toString(),
        value -> value.at("/lead/opportunities/open").asInt() == 1);
  }

  @Test
  void whatIsConnectedIsNotCreatedAgain() {
    UUID account = world.createAccount("Northwind");
    UUID lead = world.createLead(ADA + ", \"accountId\": \"" + account + "\"");

    qualify(lead, "{\"account\": {\"create\": true}}")
        .statusCode(200)
        .body("qualification.account.id", equalTo(account.toString()))
        .body("qualification.account.created", equalTo(false))
        .body("qualification.contact", nullValue());
    assertNumbers(1, 0, 0);
  }

  @Test
  void nothingIsDoneByHalves() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");

    qualify(lead, "{\"contact\": {\"create\": true}, \"account\": {\"create\": true}}")
        .statusCode(422)
        .body("detail", containsString("account.name"));
    qualify(
            lead,
            "{\"contact\": {\"create\": true}, \"opportunity\": {\"id\": \""
                + UUID.randomUUID()
                + "\"}}")
        .statusCode(422)
        .body("code", equalTo("unknown-opportunity"));
    qualify(lead, "{\"contact\": {}}").statusCode(400).body("code", equalTo("validation-failed"));
    qualify(lead, "{\"contact\": {\"create\": true, \"id\": \"" + UUID.randomUUID() + "\"}}")
        .statusCode(400);
    assertNumbers(0, 0, 0);
    world.lead(lead).body("status", equalTo("OPEN")).body("version", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  void noBodyOrAnEmptyOneOnlyQualifies(String method) {
    UUID lead = world.createLead(ADA);
    String path = "/api/v1/leads/" + lead + "/qualification";

    given()
        .auth()
        .oauth2(Tokens.seller(SOFIA))
        .noContentType()
        .request(method, path)
        .then()
        .statusCode(200)
        .body("status", equalTo("QUALIFIED"))
        .body("accountId", nullValue());
    as(SOFIA).body("{}").request(method, path).then().statusCode(200).body("version", equalTo(2));
    as(SOFIA)
        .body("{\"account\": {\"create\": true}}")
        .request(method, path)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-qualified"));
    as(OMAR).body("{}").request(method, path).then().statusCode(404);
    assertNumbers(0, 0, 0);
  }

  @Test
  void aDisqualificationKeepsItsComment() {
    UUID lead = world.createLead(ADA);
    String path = "/api/v1/leads/" + lead;
    as(SOFIA)
        .body("{\"reasonCode\": \"OTHER\", \"comment\": \"" + "x".repeat(501) + "\"}")
        .post(path + "/disqualification")
        .then()
        .statusCode(400);
    for (String comment : new String[] {"Moved to Oslo", "Another"}) {
      as(SOFIA)
          .body("{\"reasonCode\": \"OTHER\", \"comment\": \"" + comment + "\"}")
          .post(path + "/disqualification")
          .then()
          .statusCode(200)
          .body("version", equalTo(2))
          .body("disqualificationComment", equalTo("Moved to Oslo"));
    }
    as(SOFIA)
        .post(path + "/reopening")
        .then()
        .statusCode(200)
        .body("disqualificationComment", nullValue());
  }

  private void assertNumbers(int accounts, int contacts, int opportunities) {
    assertThat(world.number("select count(*) from account")).isEqualTo(accounts);
    assertThat(world.number("select count(*) from contact")).isEqualTo(contacts);
    assertThat(world.number("select count(*) from opportunity")).isEqualTo(opportunities);
  }

  private static ValidatableResponse qualify(UUID lead, String body) {
    return as(SOFIA).body(body).post("/api/v1/leads/" + lead + "/qualification").then();
  }

  private static String post(String kind, String body) {
    return asAdmin().body(body).post("/api/v1/" + kind).then().statusCode(201).extract().path("id");
  }
}
