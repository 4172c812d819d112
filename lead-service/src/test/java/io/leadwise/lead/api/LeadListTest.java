package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadListTest {

  @Inject World world;

  private UUID account;

  /** Five leads, a to e, from old to new; d is Omar's. */
  @BeforeEach
  void begin() {
    world.reset();
    account = world.createAccount("Acme");
    lead(SOFIA, "a", "Ada", "Ärlig", "Zeta AB", "DEMO_REQUEST", "2026-11-01T00:00:00Z");
    lead(SOFIA, "b", "Bo", "berg", "acme", "WEBINAR", "2026-11-02T00:00:00Z");
    lead(SOFIA, "c", "Cleo", "Bergman", null, null, "2026-11-03T00:00:00Z");
    lead(OMAR, "d", "Dan", "Alm", "Émile & Co", "EVENT", "2026-11-04T00:00:00Z");
    lead(SOFIA, "e", "Eva", null, "Beta", "WEBINAR", "2026-11-05T00:00:00Z");
    verdict("a", "VALID", "WORK");
    verdict("b", "RISKY", "PERSONAL");
    verdict("d", "VALID", "PERSONAL");
    fit("a", "HIGH");
    fit("d", "HIGH");
    fit("e", "LOW");
    world.execute("update lead set account_id = ? where external_id = 'b'", account);
    world.execute(
        "update lead set status = 'QUALIFIED', updated_at = now() + interval '1 hour'"
            + " where external_id = 'c'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "status=OPEN | edba",
        "status=QUALIFIED | c",
        "ownerId=5e11e600-0000-4000-8000-000000000002 | d",
        "createdFrom=2026-11-03T00:00:00Z | edc",
        "createdTo=2026-11-03T00:00:00Z | ba",
        "createdFrom=2026-11-02T00:00:00Z&createdTo=2026-11-04T00:00:00Z | cb",
        "emailValidity=VALID | da",
        "emailType=PERSONAL | db",
        "emailValidity=VALID&emailType=WORK | a",
        "fit=HIGH | da",
        "fit=HIGH&emailType=PERSONAL | d",
        "fit=MODERATE | ''",
        "handRaiser=true | da",
        "handRaiser=false | ecb",
        "source=webinar | eb",
        "source=WEBINAR&createdFrom=2026-11-03T00:00:00Z | e",
        "q=berg | cb",
        "q=BÉRG | cb",
        "q=arlig | a",
        "q=émile | d",
        "q=bo acme | b",
        "q=acme bo | b",
        "q=be | ecb",
        "q=rg | ''",
        "q=e@lead | e",
        "q=100%25 | ''",
        "q=b_rg | ''",
        "sort=createdAt | abcde",
        "sort=-createdAt | edcba",
        "sort=-updatedAt&status=QUALIFIED | c",
        "sort=lastName | dabce",
        "sort=-lastName | ecbad",
        "sort=companyName | bedac",
        "sort=-companyName | cadeb",
        "sort=lastName&fit=HIGH | da",
        "sort=companyName&q=berg | bc",
      })
  void filtersAndSortsGiveTheLeads(String query, String expected) {
    assertThat(ids(World::asAdmin, query, 50)).isEqualTo(letters(expected));
    assertThat(ids(World::asAdmin, query, 1)).as("page by page").isEqualTo(letters(expected));
    assertThat(ids(() -> as(SOFIA), query.replace("ownerId=" + OMAR, ""), 50))
        .as("of one seller")
        .doesNotContain("d");
  }

  @Test
  void theLatestChangeComesFirst() {
    assertThat(ids(World::asAdmin, "sort=-updatedAt", 2).get(0)).isEqualTo("c");
    assertThat(ids(World::asAdmin, "sort=updatedAt", 2).get(4)).isEqualTo("c");
  }

  @Test
  void leadsOfAnAccountAreFound() {
    assertThat(ids(World::asAdmin, "accountId=" + account, 50)).containsExactly("b");
    assertThat(ids(World::asAdmin, "accountId=" + UUID.randomUUID(), 50)).isEmpty();
  }

  @Test
  void aSellerSeesOwnLeadsWhateverIsAskedFor() {
    assertThat(ids(() -> as(SOFIA), "fit=HIGH", 50)).containsExactly("a");
    assertThat(ids(() -> as(OMAR), "", 50)).containsExactly("d");
    assertThat(ids(() -> as(OMAR), "q=ada", 50)).isEmpty();
    as(OMAR).get("/api/v1/leads?ownerId=" + SOFIA).then().statusCode(403);
  }

  @Test
  void aChangedAddressHasNoVerdict() {
    world.execute("update lead set email = 'new@lead.example' where external_id = 'a'");

    assertThat(ids(World::asAdmin, "emailValidity=VALID", 50)).containsExactly("d");
    assertThat(ids(World::asAdmin, "emailType=WORK", 50)).isEmpty();
  }

  @Test
  void whatWasFoundOutGoesAlongToTheNextOwner() {
    world.execute("update lead set owner_id = ? where external_id = 'a'", OMAR);

    assertThat(ids(() -> as(OMAR), "fit=HIGH", 50)).containsExactly("d", "a");
    assertThat(ids(() -> as(OMAR), "emailValidity=VALID", 50)).containsExactly("d", "a");
    assertThat(ids(() -> as(SOFIA), "fit=HIGH", 50)).isEmpty();
  }

  @Test
  void theFitIsShown() {
    asAdmin()
        .get("/api/v1/leads?q=ada")
        .then()
        .body("items[0].fit.level", equalTo("HIGH"))
        .body("items[0].fit.matched", equalTo(3))
        .body("items[0].fit.known", equalTo(4))
        .body("items[0].fit.score", equalTo(0.75f))
        .body("items[0].emailVerdict.validity", equalTo("VALID"));
    asAdmin().get("/api/v1/leads?q=bergman").then().body("items[0].fit", equalTo(null));
  }

  @Test
  void handRaisersFollowTheSettings() {
    world.execute(
        "update agent_settings set hand_raiser_sources = '{WEBINAR}', version = version + 1");
    try {
      assertThat(ids(World::asAdmin, "handRaiser=true", 50)).containsExactly("e", "b");
      world.execute("update agent_settings set hand_raiser_sources = '{}', version = version + 1");
      assertThat(ids(World::asAdmin, "handRaiser=true", 50)).isEmpty();
      assertThat(ids(World::asAdmin, "handRaiser=false", 50)).hasSize(5);
    } finally {
      world.execute(
          "update agent_settings set version = version + 1, hand_raiser_sources ="
              + " array['CONTACT_REQUEST', 'DEMO_REQUEST', 'DIRECT_INQUIRY', 'EVENT',"
              + " 'PRICING_PAGE', 'WEB_FORM']");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=createdAt",
        "sort=-updatedAt",
        "sort=lastName",
        "status=OPEN",
        "fit=HIGH",
        "q=ada",
        "createdFrom=2026-11-01T00:00:00Z"
      })
  void aCursorOfAnotherSortOrFilterIsRefused(String other) {
    String cursor = page(World::asAdmin, "", 2, null).path("nextCursor");

    asAdmin()
        .get("/api/v1/leads?" + other + "&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
    asAdmin().get("/api/v1/accounts?cursor=" + cursor).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "status=MAYBE,status",
    "ownerId=7,ownerId",
    "createdFrom=yesterday,createdFrom",
    "createdTo=9999999-01-01T00:00:00Z,createdTo",
    "emailValidity=GOOD,emailValidity",
    "emailType=HOME,emailType",
    "fit=GREAT,fit",
    "handRaiser=perhaps,handRaiser",
    "source=a-b,source",
    "accountId=x,accountId",
    "q=a,q",
    "q=%00ab,q",
    "sort=email,sort",
    "sort=--createdAt,sort"
  })
  void aFilterThatCannotBeIsNamed(String query, String name) {
    asAdmin()
        .urlEncodingEnabled(false)
        .get("/api/v1/leads?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"))
        .body("detail", containsString("filter " + name + " "));
  }

  private static List<String> letters(String expected) {
    return expected.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
  }

  private static List<String> ids(Supplier<RequestSpecification> who, String query, int limit) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      ExtractableResponse<Response> page = page(who, query, limit, cursor);
      all.addAll(page.path("items.externalId"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    return all;
  }

  private static ExtractableResponse<Response> page(
      Supplier<RequestSpecification> who, String query, int limit, String cursor) {
    String path =
        "/api/v1/leads?limit="
            + limit
            + (query.isEmpty() ? "" : "&" + query)
            + (cursor == null ? "" : "&cursor=" + cursor);
    return who.get().get(path).then().statusCode(200).extract();
  }

  private static void lead(
      UUID owner,
      String id,
      String firstName,
      String lastName,
      String company,
      String source,
      String createdAt) {
    Map<String, String> body = new HashMap<>();
    body.put("externalId", id);
    body.put("firstName", firstName);
    body.put("lastName", lastName);
    body.put("companyName", company);
    body.put("source", source);
    body.put("createdAt", createdAt);
    body.put("email", id + "@lead.example");
    as(owner).body(body).post("/api/v1/leads").then().statusCode(201);
  }

  private void verdict(String lead, String validity, String type) {
    world.execute(
        "insert into email_verdict select id, 1, email, ?, 'DELIVERABLE', ?, '', now(), owner_id,"
            + " created_at from lead where external_id = ?",
        validity,
        type,
        lead);
  }

  private void fit(String lead, String level) {
    world.execute(
        "insert into lead_fit select id, 1, ?, 3, 4, owner_id, created_at from lead"
            + " where external_id = ?",
        level,
        lead);
  }
}
