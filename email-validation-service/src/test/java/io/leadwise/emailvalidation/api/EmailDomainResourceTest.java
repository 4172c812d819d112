package io.leadwise.emailvalidation.api;

import static io.leadwise.emailvalidation.api.Callers.admin;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailDomainResourceTest {

  private static final String PATH = "/api/v1/email-domains/";
  private static final String PROBLEM = "application/problem+json";

  @Inject AgroalDataSource dataSource;

  private static void list(String domain, String list) {
    admin().body("{\"list\":\"" + list + "\"}").put(PATH + domain).then().statusCode(200);
  }

  private static String reason(String address) {
    return sofia()
        .body("{\"address\":\"" + address + "\"}")
        .post("/api/v1/email-validations")
        .then()
        .statusCode(200)
        .extract()
        .path("reason");
  }

  @Test
  void aListingHoldsAtOnceAndUntilItIsTakenBack() {
    assertThat(reason("ada@crm.acme-one.com")).isEqualTo("DELIVERABLE");

    list("Acme-One.com", "BLOCK");
    assertThat(reason("ada@crm.acme-one.com")).isEqualTo("TEMPORARY_DOMAIN");

    list("acme-one.com", "SPAM");
    assertThat(reason("ada@acme-one.com")).isEqualTo("SPAM_TRAP");
    admin()
        .get(PATH + "acme-one.com")
        .then()
        .statusCode(200)
        .body("domain", equalTo("acme-one.com"))
        .body("list", equalTo("SPAM"))
        .body("listedBy", equalTo(Tokens.ADMIN_ID.toString()));

    admin().delete(PATH + "acme-one.com").then().statusCode(204);
    admin().delete(PATH + "acme-one.com").then().statusCode(204);
    assertThat(reason("ada@crm.acme-one.com")).isEqualTo("DELIVERABLE");
    admin()
        .get(PATH + "acme-one.com")
        .then()
        .statusCode(404)
        .body("code", equalTo("email-domain-not-found"));
  }

  @Test
  void whoListedADomainIsInTheAuditLog_forAdminsAndOperators() {
    list("audited-acme.com", "BLOCK");

    for (String token : List.of(Tokens.admin(), Tokens.operator())) {
      given()
          .auth()
          .oauth2(token)
          .get(PATH + "audit-entries")
          .then()
          .statusCode(200)
          .body("items[0].operation", equalTo("putEmailDomain"))
          .body("items[0].path", equalTo(PATH + "audited-acme.com"))
          .body("items[0].actor", equalTo(Tokens.ADMIN_ID.toString()))
          .body("items[0].status", equalTo(200));
    }
    sofia().get(PATH + "audit-entries").then().statusCode(403);
    given().get(PATH + "audit-entries").then().statusCode(401);
  }

  @Test
  void whatAnotherReplicaChangedHoldsAtOnceToo() throws SQLException {
    assertThat(reason("ada@replica-acme.com")).isEqualTo("DELIVERABLE");

    execute(
        "insert into email_domain (domain, listing, listed_by, listed_at)"
            + " values ('replica-acme.com', 'SPAM', gen_random_uuid(), now())");
    assertThat(reason("ada@replica-acme.com")).isEqualTo("SPAM_TRAP");

    execute("update email_domain set listing = 'BLOCK' where domain = 'replica-acme.com'");
    assertThat(reason("ada@replica-acme.com")).isEqualTo("TEMPORARY_DOMAIN");

    execute("delete from email_domain where domain = 'replica-acme.com'");
    assertThat(reason("ada@replica-acme.com")).isEqualTo("DELIVERABLE");
  }

  /** As another replica does it: past everything that this one keeps in memory. */
  private void execute(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void internationalNamesAreListedByTheirALabels() {
    list("bücher-acme.de", "WORK");

    admin()
        .get(PATH + "xn--bcher-acme-9db.de")
        .then()
        .statusCode(200)
        .body("list", equalTo("WORK"));
  }

  @Test
  void pagesThroughTheList() {
    for (int i = 0; i < 5; i++) {
      list("paged-" + i + ".com", "WORK");
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          admin()
              .queryParam("limit", 2)
              .queryParam("cursor", cursor == null ? "" : cursor)
              .get(PATH)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      List<String> domains = page.getList("items.domain");
      assertThat(domains).hasSizeLessThanOrEqualTo(2);
      seen.addAll(domains);
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertThat(seen).isSorted().doesNotHaveDuplicates().contains("paged-0.com", "paged-4.com");
    admin().queryParam("cursor", "nonsense").get(PATH).then().statusCode(400).contentType(PROBLEM);
    admin().queryParam("limit", 0).get(PATH).then().statusCode(400).contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.com", "-a.com", "a..b.com", "a_b.com", "xn--a.com"})
  void refusesWhatIsNoDomain(String domain) {
    admin()
        .body("{\"list\":\"WORK\"}")
        .put(PATH + domain)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("code", equalTo("invalid-domain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "co.uk", "github.io"})
  void refusesPublicSuffixes(String domain) {
    admin()
        .body("{\"list\":\"BLOCK\"}")
        .put(PATH + domain)
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("code", equalTo("domain-is-public-suffix"));
  }

  @Test
  void isForAdminsOnly() {
    sofia().get(PATH + "acme-one.com").then().statusCode(403).contentType(PROBLEM);
    sofia().body("{\"list\":\"WORK\"}").put(PATH + "x.com").then().statusCode(403);
    admin().body("{\"list\":\"MAYBE\"}").put(PATH + "x.com").then().statusCode(400);
    admin().body("{}").put(PATH + "x.com").then().statusCode(400).body("violations", hasSize(1));
  }
}
