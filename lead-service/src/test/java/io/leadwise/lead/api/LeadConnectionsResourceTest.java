package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadConnectionsResourceTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void contactsAreSuggestedByAddressAndByNameAtTheAccount() {
    UUID account = world.createAccount("Northwind Tools");
    String both =
        contact("\"firstName\": \"Ada\", \"lastName\": \"Nyberg\", \"email\": \"ADA@n.example\"");
    String address = contact("\"lastName\": \"Office\", \"email\": \"ada@n.example\"");
    String name =
        contact(
            "\"firstName\": \"Áda\", \"lastName\": \"NYBERG\", \"accountId\": \"" + account + "\"");
    contact("\"firstName\": \"Ada\", \"lastName\": \"Nyberg\", \"email\": \"else@n.example\"");
    UUID lead =
        world.createLead(
            """
            "firstName": "Ada", "lastName": "Nyberg", "email": "ada@n.example", "accountId": "%s" """
                .formatted(account));

    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/contact-suggestions")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(both, address, name)))
        .body("items.score", equalTo(List.of(1.0f, 0.9f, 0.7f)))
        .body("items[2].reason", containsString("connected account"));
    as(OMAR).get("/api/v1/leads/" + lead + "/contact-suggestions").then().statusCode(404);

    JsonNode event = TestKafka.awaitOne("lead-changed", lead.toString());
    Contracts.assertValid("lead-changed", event);
    assertThat(event.at("/lead/contactSuggestions")).hasSize(3);
    assertThat(event.at("/lead/contactSuggestions/0/contactId").asText()).isEqualTo(both);
  }

  @Test
  void accountsAreSuggestedByDomainAndByNameWithoutTheLegalForm() {
    String domain =
        account("\"name\": \"Nordwind\", \"website\": \"https://www.Northwind.example/en\"");
    String name = account("\"name\": \"NORTHWIND Tools, Inc.\"");
    String similar = account("\"name\": \"Northwind Toolshop GmbH\"");
    account("\"name\": \"Contoso Ltd\", \"website\": \"contoso.example\"");
    UUID lead =
        world.createLead(
            "\"email\": \"ada@northwind.example\", \"companyName\": \"Northwind Tools AB\"");

    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/account-suggestions")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(domain, name, similar)))
        .body("items[0].score", equalTo(0.9f))
        .body("items[1].score", equalTo(0.8f))
        .body("items[2].reason", containsString("%"));
    as(OMAR).get("/api/v1/leads/" + lead + "/account-suggestions").then().statusCode(404);

    JsonNode event = TestKafka.awaitOne("lead-changed", lead.toString());
    Contracts.assertValid("lead-changed", event);
    assertThat(event.at("/lead/accountSuggestions")).hasSize(2);
    assertThat(event.at("/lead/accountSuggestions/0/accountId").asText()).isEqualTo(domain);
    assertThat(event.at("/lead/accountSuggestions/0/reason").asText()).contains("domain");
  }

  @Test
  void aMailboxProviderIsNobodysCompany() {
    account("\"name\": \"Google\", \"website\": \"https://gmail.com\"");
    UUID lead = world.createLead("\"email\": \"ada@gmail.com\"");

    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/account-suggestions")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void anEqualNameMatchesWithoutAccentsAndLegalForm() {
    String name = account("\"name\": \"Müller & Söhne GmbH & Co. KG\"");
    UUID lead = world.createLead("\"companyName\": \"muller sohne\"");

    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/account-suggestions")
        .then()
        .body("items.id", equalTo(List.of(name)))
        .body("items[0].reason", equalTo("Its name is the lead's company."));
  }

  @Test
  void whatIsConnectedIsNotSuggested() {
    String account = account("\"name\": \"Northwind\"");
    UUID lead =
        world.createLead("\"companyName\": \"Northwind\", \"accountId\": \"" + account + "\"");

    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/account-suggestions")
        .then()
        .body("items", hasSize(0));
    JsonNode event = TestKafka.awaitOne("lead-changed", lead.toString());
    assertThat(event.at("/lead/accountSuggestions")).isEmpty();
  }

  @Test
  void opportunitiesSayThroughWhatTheyRelate() {
    UUID account = world.createAccount("Northwind Tools");
    String contact = contact("\"lastName\": \"Nyberg\"");
    UUID lead = world.createLead("\"accountId\": \"" + account + "\"");
    asAdmin()
        .body("{\"contactId\": \"" + contact + "\"}")
        .put("/api/v1/leads/" + lead + "/contact")
        .then()
        .statusCode(200);
    opportunity(
        "\"name\": \"All\", \"leadId\": \"%s\", \"contactId\": \"%s\", \"accountId\": \"%s\""
            .formatted(lead, contact, account));
    opportunity(
        "\"name\": \"Contact\", \"contactId\": \"" + contact + "\", \"competitor\": \"Contoso\"");
    opportunity("\"name\": \"Account\", \"status\": \"WON\", \"accountId\": \"" + account + "\"");

    String path = "/api/v1/leads/" + lead + "/opportunities";
    as(SOFIA)
        .get(path)
        .then()
        .body("items.name", equalTo(List.of("Account", "Contact", "All")))
        .body(
            "items.relatedThrough",
            equalTo(
                List.of(
                    List.of("ACCOUNT"),
                    List.of("CONTACT"),
                    List.of("LEAD", "CONTACT", "ACCOUNT"))));
    as(SOFIA)
        .get(path + "?status=OPEN")
        .then()
        .body("items.name", equalTo(List.of("Contact", "All")));
    as(SOFIA)
        .get(path + "?status=LATER")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"));
    as(SOFIA)
        .get("/api/v1/opportunities?competitor=CONTOSO&status=OPEN")
        .then()
        .body("items.name", equalTo(List.of("Contact")));
    as(SOFIA)
        .get("/api/v1/opportunities?contactId=" + contact)
        .then()
        .body("items.name", equalTo(List.of("Contact", "All")));
    as(OMAR).get("/api/v1/opportunities").then().body("items", hasSize(0));
    JsonNode event =
        TestKafka.awaitOne(
            "lead-changed",
            lead.toString(),
            value -> value.at("/lead/opportunities/won").asInt() == 1);
    assertThat(event.at("/lead/opportunities/open").asInt()).isEqualTo(2);
  }

  private String contact(String members) {
    return asAdmin()
        .body("{" + members + "}")
        .post("/api/v1/contacts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String account(String members) {
    return asAdmin()
        .body("{" + members + "}")
        .post("/api/v1/accounts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void opportunity(String members) {
    asAdmin().body("{" + members + "}").post("/api/v1/opportunities").then().statusCode(201);
  }
}
