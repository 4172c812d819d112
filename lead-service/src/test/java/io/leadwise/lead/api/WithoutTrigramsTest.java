package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.leadwise.lead.PlainPostgres;
import io.leadwise.lead.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database without pg_trgm: everything works, similar names apart. */
@QuarkusTest
@QuarkusTestResource(value = PlainPostgres.class, restrictToAnnotatedClass = true)
class WithoutTrigramsTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
    assertThat(world.number("select count(*) from pg_extension where extname = 'pg_trgm'"))
        .isZero();
  }

  @Test
  void theListIsSearched() {
    UUID ada = named("Ada", "Nyberg", "Northwind Tools");
    UUID bo = named("Bo", "Berg", "Contoso");
    named("Cleo", "Smith", "Fabrikam");

    found("berg").body("items.id", containsInAnyOrder(ada.toString(), bo.toString()));
    found("northwind ada").body("items.id", contains(ada.toString()));
    found("bo").body("items.id", contains(bo.toString()));
    found("xyzzy").body("items", empty());
  }

  @Test
  void equalNamesAreDuplicates_similarOnesAreNot() {
    UUID one = named("Jon", "Smith", "Acme Tools Inc.");
    UUID equal = named("JON", "Smith", "ACME Tools, Inc");
    named("John", "Smith", "Acme Tools Incorporated");

    asAdmin()
        .get("/api/v1/leads/" + one + "/duplicates")
        .then()
        .statusCode(200)
        .body("items.lead.id", contains(equal.toString()));
  }

  @Test
  void accountsOfTheSameNameAreSuggested_similarOnesAreNot() {
    UUID same = world.createAccount("NORTHWIND Tools, Inc.");
    world.createAccount("Northwind Toolshop GmbH");
    UUID lead = world.createLead("\"companyName\": \"Northwind Tools AB\"");

    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/account-suggestions")
        .then()
        .statusCode(200)
        .body("items.id", contains(same.toString()));
  }

  private UUID named(String first, String last, String company) {
    return world.createLead(
        "\"firstName\": \"%s\", \"lastName\": \"%s\", \"companyName\": \"%s\""
            .formatted(first, last, company));
  }

  private static ValidatableResponse found(String words) {
    return asAdmin().queryParam("q", words).get("/api/v1/leads").then().statusCode(200);
  }
}
