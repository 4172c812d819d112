package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadDuplicatesTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void theSameEmailIsFoundWhateverItsCase() {
    UUID one = world.createLead("\"email\": \"Ada.Nyberg@Northwind.example\"");
    UUID other = world.createLead("\"email\": \"ada.nyberg@northwind.EXAMPLE\"");
    world.createLead("\"email\": \"bo@northwind.example\"");

    duplicates(one)
        .body("items.lead.id", contains(other.toString()))
        .body("items[0].score", equalTo(0.95f))
        .body("items[0].matches.field", contains("EMAIL"))
        .body("items[0].matches[0].reason", containsString("same email"));
  }

  @Test
  void theSamePhoneIsFoundWhateverItsCountryCodeLooksLike() {
    UUID one = world.createLead("\"phone\": \"+46 8 555 010 20 30\"");
    UUID national = world.createLead("\"phone\": \"(08) 555-01020 30\"");
    UUID other = world.createLead("\"phone\": \"0046855501020 30\"");
    world.createLead("\"phone\": \"+46 8 555 010 20 31\"");
    world.createLead("\"phone\": \"112\"");
    UUID emergency = world.createLead("\"phone\": \"112\"");

    duplicates(one)
        .body("items", hasSize(2))
        .body("items.matches.field.flatten().unique()", contains("PHONE"));
    assertThat(ids(one)).containsExactlyInAnyOrder(national.toString(), other.toString());
    duplicates(emergency).body("items", empty());
  }

  @Test
  void similarNamesAtSimilarCompaniesAreFound() {
    UUID one = named("Jon", "Smith", "Acme Tools Inc.");
    UUID other = named("John", "Smith", "ACME Tools Incorporated");
    named("Maria", "Smirnova", "Acme Tools Inc.");
    named("Jon", "Smith", "Acre Farming Ltd");

    duplicates(one)
        .body("items.lead.id", contains(other.toString()))
        .body("items[0].matches.field", contains("NAME_AND_COMPANY"))
        .body("items[0].matches[0].reason", containsString("alike"));
  }

  @Test
  void moreSignsMakeItSurer_andTheSurestComesFirst() {
    UUID one = world.createLead("\"email\": \"a@x.example\", \"phone\": \"+49 30 1234567\"");
    UUID phone = world.createLead("\"phone\": \"030 1234567\"");
    UUID both = world.createLead("\"email\": \"A@x.example\", \"phone\": \"0049301234567\"");

    duplicates(one)
        .body("items.lead.id", contains(both.toString(), phone.toString()))
        .body("items[0].matches.field", contains("EMAIL", "PHONE"))
        .body("items[0].score", equalTo(0.99f))
        .body("items[1].score", equalTo(0.8f));
  }

  @Test
  void aSellerIsToldOfOwnLeadsOnly() {
    UUID sofias = world.createLead("\"email\": \"shared@x.example\"");
    String omars =
        as(OMAR)
            .body("{\"email\": \"shared@x.example\"}")
            .post("/api/v1/leads")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(SOFIA)
        .get("/api/v1/leads/" + sofias + "/duplicates")
        .then()
        .statusCode(200)
        .body("items", empty());
    duplicates(sofias).body("items.lead.id", contains(omars));
    as(OMAR).get("/api/v1/leads/" + sofias + "/duplicates").then().statusCode(404);
  }

  @Test
  void theAdminSeesPairsOverAllLeadsInPages() {
    for (int i = 0; i < 3; i++) {
      world.createLead("\"email\": \"p" + i + "@x.example\"");
      world.createLead("\"email\": \"P" + i + "@x.example\"");
      world.createLead("\"email\": \"single" + i + "@x.example\"");
    }
    world.createLead("\"phone\": \"+49 30 7654321\"");
    world.createLead("\"phone\": \"030 7654321\"");
    world.createLead("\"phone\": \"(030) 765 43 21\"");

    List<String> fields = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          asAdmin()
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/api/v1/lead-duplicates")
              .then()
              .statusCode(200)
              .extract();
      fields.addAll(page.<List<String>>path("items.match.field"));
      List<String> leads = page.path("items.lead.id");
      List<String> duplicates = page.path("items.duplicate.id");
      for (int i = 0; i < leads.size(); i++) {
        pairs.add(leads.get(i) + duplicates.get(i));
      }
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(fields).containsExactly("EMAIL", "EMAIL", "EMAIL", "PHONE", "PHONE");
    assertThat(pairs).doesNotHaveDuplicates();
    as(SOFIA).get("/api/v1/lead-duplicates").then().statusCode(403);
    asAdmin()
        .get("/api/v1/lead-duplicates?cursor=x")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  private UUID named(String first, String last, String company) {
    return world.createLead(
        "\"firstName\": \"%s\", \"lastName\": \"%s\", \"companyName\": \"%s\""
            .formatted(first, last, company));
  }

  private static ValidatableResponse duplicates(UUID lead) {
    return asAdmin().get("/api/v1/leads/" + lead + "/duplicates").then().statusCode(200);
  }

  private static List<String> ids(UUID lead) {
    return duplicates(lead).extract().path("items.lead.id");
  }
}
