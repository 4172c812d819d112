package io.leadwise.lead;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.leadwise.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests begin with: an empty database, two sellers, the agent off. */
@ApplicationScoped
public class World {

  public static final UUID SOFIA = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  public static final UUID OMAR = UUID.fromString("5e11e600-0000-4000-8000-000000000002");

  @Inject AgroalDataSource dataSource;

  public void reset() {
    // What the test before left at work in the background may hold rows for a moment.
    await()
        .ignoreExceptionsMatching(e -> String.valueOf(e.getMessage()).contains("deadlock"))
        .until(() -> truncate() == 0);
    execute(
        "update agent_settings set active = false, look_back_days = 14, run_interval_hours = 4,"
            + " first_activation_limit = 100, max_leads_per_run = 100000,"
            + " allowed_roles = array['salesperson'], version = version + 1, competitors = '{}',"
            + " hand_raiser_sources = array['CONTACT_REQUEST', 'DEMO_REQUEST', 'DIRECT_INQUIRY',"
            + " 'EVENT', 'PRICING_PAGE', 'WEB_FORM'], summary_fields = array['firstName',"
            + " 'lastName', 'jobTitle', 'companyName', 'email', 'phone', 'need', 'source']");
    putSeller(SOFIA, "Sofia Seller", "sofia.seller@leadwise.example", true, "salesperson");
    putSeller(OMAR, "Omar Other", "omar.other@leadwise.example", true, "salesperson");
  }

  private int truncate() {
    return execute(
        "truncate lead_import_row, lead_import_chunk, lead_import, run_lead, selection_run, lead_history,"
            + " lead_erasure_part, lead_erasure, hand_raiser_change, agent_settings_version,"
            + " single_selection, interaction, opportunity, email_verdict, lead, account, consent,"
            + " seller cascade");
  }

  public void putSeller(UUID id, String name, String email, boolean active, String role) {
    asAdmin()
        .body(
            """
            {"displayName": "%s", "email": "%s", "active": %s, "roles": ["%s"]}"""
                .formatted(name, email, active, role))
        .put("/api/v1/sellers/" + id)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
  }

  public void activate() {
    execute("update agent_settings set active = true, version = version + 1");
  }

  public void deactivate() {
    execute("update agent_settings set active = false, version = version + 1");
  }

  /** Creates a lead of Sofia with these JSON members. */
  public UUID createLead(String members) {
    return UUID.fromString(
        as(SOFIA)
            .body("{" + members + "}")
            .post("/api/v1/leads")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public UUID createAccount(String name) {
    return UUID.fromString(
        asAdmin()
            .body("{\"name\": \"" + name + "\"}")
            .post("/api/v1/accounts")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public ValidatableResponse lead(UUID id) {
    return asAdmin().get("/api/v1/leads/" + id).then().statusCode(200);
  }

  public static RequestSpecification asAdmin() {
    return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
  }

  public static RequestSpecification as(UUID seller) {
    return given().auth().oauth2(Tokens.seller(seller)).contentType(ContentType.JSON);
  }

  public int execute(String sql, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long number(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).get(0));
  }

  /** The first column of all rows, as text. */
  public List<String> texts(String sql, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        List<String> all = new ArrayList<>();
        while (rows.next()) {
          all.add(rows.getString(1));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
