package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContactResourceTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void aContactWithAnExternalIdIsChangedInPlace() {
    String body = "{\"externalId\": \"C-1\", \"lastName\": \"%s\", \"email\": \"a@b.example\"}";

    String id = create(body.formatted("Nyberg")).statusCode(201).extract().path("id");

    create(body.formatted("Nyberg-Lind")).statusCode(200).body("id", equalTo(id));
    create(body.formatted("Nyberg-Lind")).statusCode(200).body("version", equalTo(2));
    asAdmin()
        .get("/api/v1/contacts/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("externalSource", equalTo("CRM"))
        .body("createdAt", notNullValue());
  }

  @Test
  void aContactIsChangedByItsVersionOnly() {
    String id = create("{\"lastName\": \"Nyberg\"}").statusCode(201).extract().path("id");
    String path = "/api/v1/contacts/" + id;
    String next = "{\"lastName\": \"Lind\", \"externalId\": \"C-2\"}";

    asAdmin().body(next).put(path).then().statusCode(428);
    asAdmin().header("If-Match", "\"7\"").body(next).put(path).then().statusCode(412);
    asAdmin()
        .header("If-Match", "\"1\"")
        .body(next)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("lastName", equalTo("Lind"))
        .body("externalId", equalTo("C-2"));
    asAdmin()
        .header("If-Match", "\"1\"")
        .body(next)
        .put("/api/v1/contacts/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("contact-not-found"));
  }

  @Test
  void aContactIsSomebodyAndItsAccountExists() {
    create("{\"phone\": \"123\"}").statusCode(422).body("code", equalTo("invalid-value"));
    create("{\"lastName\": \"X\", \"accountId\": \"" + UUID.randomUUID() + "\"}")
        .statusCode(422)
        .body("code", equalTo("unknown-account"));
  }

  @Test
  void aSellerSeesTheContactsAroundOwnLeadsAndThoseItEntered() {
    UUID account = world.createAccount("Northwind Tools");
    String atAccount = id(create("{\"lastName\": \"A\", \"accountId\": \"" + account + "\"}"));
    String connected = id(create("{\"lastName\": \"B\"}"));
    String sameAddress = id(create("{\"email\": \"Ada@Northwind.example\"}"));
    String foreign = id(create("{\"lastName\": \"D\", \"email\": \"d@other.example\"}"));
    UUID lead =
        world.createLead(
            "\"email\": \"ada@northwind.example\", \"accountId\": \"" + account + "\"");
    connect(lead, connected).statusCode(200);
    String own =
        as(SOFIA)
            .body("{\"lastName\": \"E\"}")
            .post("/api/v1/contacts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(SOFIA)
        .get("/api/v1/contacts")
        .then()
        .body("items.id", equalTo(List.of(own, sameAddress, connected, atAccount)));
    as(SOFIA).get("/api/v1/contacts/" + foreign).then().statusCode(404);
    as(SOFIA)
        .header("If-Match", "*")
        .body("{\"lastName\": \"Mine\"}")
        .put("/api/v1/contacts/" + foreign)
        .then()
        .statusCode(404);
    as(OMAR).get("/api/v1/contacts").then().body("items", hasSize(0));
    asAdmin().get("/api/v1/contacts").then().body("items", hasSize(5));
    asAdmin()
        .get("/api/v1/contacts?accountId=" + account)
        .then()
        .body("items.id", equalTo(List.of(atAccount)));
    asAdmin()
        .get("/api/v1/contacts?email=ADA@northwind.example")
        .then()
        .body("items.id", equalTo(List.of(sameAddress)));
    var page = asAdmin().get("/api/v1/contacts?limit=3").then().extract();
    asAdmin()
        .get("/api/v1/contacts?cursor=" + page.path("nextCursor"))
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void aContactIsConnectedAndDisconnectedAndTheLeadIsProcessedAtOnce() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    String contact = id(create("{\"firstName\": \"Ada\", \"lastName\": \"Nyberg\"}"));
    world.activate();

    connect(lead, UUID.randomUUID().toString())
        .statusCode(422)
        .body("code", equalTo("unknown-contact"));
    asAdmin()
        .body("{\"contactId\": \"" + contact + "\"}")
        .put("/api/v1/leads/" + lead + "/contact")
        .then()
        .statusCode(200)
        .body("contactId", equalTo(contact));
    asAdmin()
        .header("If-Match", "*")
        .body("{\"firstName\": \"Ada\", \"lastName\": \"Lind\", \"email\": \"a@b.example\"}")
        .put("/api/v1/contacts/" + contact)
        .then()
        .statusCode(200);
    as(SOFIA)
        .delete("/api/v1/leads/" + lead + "/contact")
        .then()
        .statusCode(200)
        .body("contactId", nullValue());

    List<JsonNode> changed = events("lead-changed", lead, 4);
    assertThat(changed.get(1).get("changes").toString()).isEqualTo("[\"contact\"]");
    assertThat(changed.get(1).at("/lead/contact/name").asText()).isEqualTo("Ada Nyberg");
    assertThat(changed.get(2).at("/lead/contact/name").asText()).isEqualTo("Ada Lind");
    assertThat(changed.get(2).at("/lead/contact/email").asText()).isEqualTo("a@b.example");
    assertThat(changed.get(3).at("/lead/contact").isNull()).isTrue();
    changed.forEach(event -> Contracts.assertValid("lead-changed", event));
    assertThat(events("lead-selected", lead, 3))
        .extracting(event -> event.get("trigger").asText())
        .containsOnly("CONTACT_CHANGED");
  }

  @Test
  void aChangedAccountHasItsLeadsProcessedAtOnce() {
    UUID account = world.createAccount("Northwind Tools");
    UUID lead = world.createLead("\"accountId\": \"" + account + "\"");
    UUID old =
        world.createLead(
            "\"accountId\": \"%s\", \"createdAt\": \"%s\""
                .formatted(account, Instant.now().minus(Duration.ofDays(30))));
    world.activate();

    String path = "/api/v1/accounts/" + account;
    asAdmin().body("{\"name\": \"N\"}").put(path).then().statusCode(428);
    asAdmin()
        .header("If-Match", "\"1\"")
        .body("{\"name\": \"Northwind Tools\", \"employees\": 421}")
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");

    assertThat(events("lead-selected", lead, 1).get(0).get("trigger").asText())
        .isEqualTo("ACCOUNT_CHANGED");
    assertThat(events("lead-changed", old, 2).get(1).at("/lead/account/employees").asInt())
        .isEqualTo(421);
    assertThat(
            TestKafka.read(
                "lead-selected", r -> old.toString().equals(r.key()), Duration.ofSeconds(2)))
        .isEmpty();
  }

  /** What was published about a lead, in order; waits for the given number. */
  private static List<JsonNode> events(String topic, UUID lead, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Events.published(topic, lead), found -> found.size() >= count);
  }

  private static ValidatableResponse create(String body) {
    return asAdmin().body(body).post("/api/v1/contacts").then();
  }

  private static String id(ValidatableResponse created) {
    return created.statusCode(201).extract().path("id");
  }

  private static ValidatableResponse connect(UUID lead, String contact) {
    return asAdmin()
        .body("{\"contactId\": \"" + contact + "\"}")
        .put("/api/v1/leads/" + lead + "/contact")
        .then();
  }
}
