package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CrmResourceTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void aSellerSeesItselfAndTheAdminAll() {
    as(SOFIA).get("/api/v1/sellers").then().body("items.id", equalTo(List.of(SOFIA.toString())));
    as(SOFIA).get("/api/v1/sellers/" + OMAR).then().statusCode(404);
    asAdmin().get("/api/v1/sellers?limit=1").then().body("items", hasSize(1));
    asAdmin().get("/api/v1/sellers").then().body("items", hasSize(2));
  }

  @Test
  void twoSellersCannotShareAnEmail() {
    asAdmin()
        .body(
            """
            {"displayName": "Copy", "email": "Sofia.Seller@leadwise.example", "active": true,
             "roles": ["salesperson"]}""")
        .put("/api/v1/sellers/" + UUID.randomUUID())
        .then()
        .statusCode(409)
        .body("code", equalTo("already-exists"));
  }

  @Test
  void anAccountWithAnExternalIdIsChangedInPlace() {
    String body = "{\"externalId\": \"A-1\", \"name\": \"%s\", \"country\": \"SE\"}";
    String id =
        as(SOFIA)
            .body(body.formatted("Northwind"))
            .post("/api/v1/accounts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(SOFIA)
        .body(body.formatted("Northwind Tools"))
        .post("/api/v1/accounts")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("version", equalTo(2));
    as(SOFIA)
        .body(body.formatted("Northwind Tools"))
        .post("/api/v1/accounts")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    as(OMAR).get("/api/v1/accounts").then().body("items.name", equalTo(List.of("Northwind Tools")));
  }

  @Test
  void opportunitiesAreSeenByWhoOwnsALeadOfThemOrOfTheirAccount() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    UUID account = world.createAccount("Northwind Tools");
    as(SOFIA)
        .body("{\"name\": \"With lead\", \"leadId\": \"" + lead + "\"}")
        .post("/api/v1/opportunities")
        .then()
        .statusCode(201)
        .body("status", equalTo("OPEN"));
    String ofAccount =
        asAdmin()
            .body(
                """
                {"name": "With account", "accountId": "%s", "externalId": "O-1",
                 "estimatedRevenue": {"amount": 48000, "currency": "EUR"}}"""
                    .formatted(account))
            .post("/api/v1/opportunities")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(SOFIA).get("/api/v1/opportunities").then().body("items", hasSize(1));
    as(OMAR).get("/api/v1/opportunities").then().body("items", hasSize(0));
    as(OMAR).get("/api/v1/opportunities/" + ofAccount).then().statusCode(404);
    as(OMAR)
        .body("{\"name\": \"Mine\", \"leadId\": \"" + lead + "\"}")
        .post("/api/v1/opportunities")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-lead"));

    as(SOFIA)
        .body("{\"accountId\": \"" + account + "\"}")
        .put("/api/v1/leads/" + lead + "/account")
        .then()
        .statusCode(200);

    as(SOFIA).get("/api/v1/opportunities/" + ofAccount).then().statusCode(200);
    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/opportunities")
        .then()
        .body("items.name", equalTo(List.of("With account", "With lead")));
    asAdmin()
        .get("/api/v1/opportunities?accountId=" + account)
        .then()
        .body("items.name", equalTo(List.of("With account")));
    asAdmin()
        .get("/api/v1/opportunities?accountId=" + account + "&leadId=" + lead + "&limit=1")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void anOpportunityBelongsToSomething() {
    as(SOFIA)
        .body("{\"name\": \"Nobody's\"}")
        .post("/api/v1/opportunities")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-value"));
  }

  @Test
  void anInteractionIsRecordedOncePerExternalIdAndGivesTheLeadANewVersion() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    String body =
        """
        {"externalId": "M-1", "leadId": "%s", "type": "EMAIL_IN", "at": "2026-11-20T08:15:00Z",
         "subject": "Meet?", "excerpt": "%s",
         "intents": [{"intent": "MEETING_REQUEST", "evidence": ["could we meet"]}]}""";

    as(SOFIA)
        .body(body.formatted(lead, "could we meet"))
        .post("/api/v1/interactions")
        .then()
        .statusCode(201)
        .body("coworkerId", equalTo(SOFIA.toString()))
        .body("intents[0].evidence[0]", equalTo("could we meet"));
    world.lead(lead).body("version", equalTo(2));
    as(SOFIA)
        .body(body.formatted(lead, "could we meet"))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    world.lead(lead).body("version", equalTo(2));
    as(SOFIA)
        .body(body.formatted(lead, "could we please meet"))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    world.lead(lead).body("version", equalTo(3));

    as(SOFIA).get("/api/v1/interactions?leadId=" + lead).then().body("items", hasSize(1));
    as(OMAR).get("/api/v1/interactions").then().body("items", hasSize(0));
  }

  @Test
  void anInteractionKeepsTheRulesOfItsKind() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    String body = "{\"leadId\": \"" + lead + "\", \"at\": \"2026-11-20T08:15:00Z\", \"type\": ";

    for (String bad :
        new String[] {
          "\"CALL\"}",
          "\"MEETING\", \"answered\": true}",
          "\"EMAIL_OUT\", \"intents\": [{\"intent\": \"ACTION_REQUEST\"}]}"
        }) {
      as(SOFIA)
          .body(body + bad)
          .post("/api/v1/interactions")
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-value"));
    }
    as(SOFIA)
        .body(body + "\"MEETING\", \"excerpt\": \"" + "x".repeat(301) + "\"}")
        .post("/api/v1/interactions")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("excerpt"));
    as(SOFIA)
        .body(body + "\"MEETING\", \"coworkerId\": \"" + OMAR + "\"}")
        .post("/api/v1/interactions")
        .then()
        .statusCode(403);
  }

  @Test
  void aForgedCursorIsRefused() {
    String far = Cursor.of("+999999999-12-31T23:59:59Z", UUID.randomUUID());

    for (String path : new String[] {"leads", "accounts", "interactions", "selection-runs"}) {
      as(SOFIA)
          .get("/api/v1/" + path + "?cursor=" + far)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-cursor"));
    }
  }

  @Test
  void aSellerIsFoundByItsExternalIdElseByItsId() {
    String body =
        """
        {"externalId": "S-9"%s, "displayName": "Nils New", "email": "nils@leadwise.example",
         "active": %s, "roles": ["Salesperson"]}""";

    String made =
        asAdmin()
            .body(body.formatted("", true))
            .post("/api/v1/sellers")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("roles", equalTo(List.of("salesperson")))
            .extract()
            .path("id");
    asAdmin()
        .body(body.formatted("", true))
        .post("/api/v1/sellers")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    asAdmin()
        .body(body.formatted(", \"id\": \"" + made + "\"", false))
        .post("/api/v1/sellers")
        .then()
        .statusCode(200)
        .body("id", equalTo(made))
        .body("active", equalTo(false));
    asAdmin()
        .body(body.formatted(", \"id\": \"" + SOFIA + "\"", true))
        .post("/api/v1/sellers")
        .then()
        .statusCode(409)
        .body("code", equalTo("seller-id-fixed"));
    as(SOFIA).body(body.formatted("", true)).post("/api/v1/sellers").then().statusCode(403);
  }

  @Test
  void recordsAreReplacedByTheirVersionOnly() {
    UUID account = world.createAccount("Northwind Tools");
    String opportunity =
        asAdmin()
            .body("{\"name\": \"Lease\", \"accountId\": \"" + account + "\"}")
            .post("/api/v1/opportunities")
            .then()
            .extract()
            .path("id");
    String next =
        "{\"name\": \"Lease 2027\", \"accountId\": \"%s\", \"competitor\": \"Contoso\"}"
            .formatted(account);
    String path = "/api/v1/opportunities/" + opportunity;

    asAdmin().body(next).put(path).then().statusCode(428);
    asAdmin().header("If-Match", "\"3\"").body(next).put(path).then().statusCode(412);
    asAdmin()
        .header("If-Match", "\"1\"")
        .body(next)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("competitor", equalTo("Contoso"));
    as(OMAR).header("If-Match", "*").body(next).put(path).then().statusCode(404);
  }
}
