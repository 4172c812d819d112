package io.leadwise.consent.persistence;

import static io.leadwise.consent.Sellers.ME;
import static io.leadwise.consent.Sellers.admin;
import static io.leadwise.consent.Sellers.as;
import static io.leadwise.consent.Sellers.give;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.consent.Ledger;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the ledger only grows, and that whoever changes it all the same is found. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LedgerDatabaseTest {

  private static final String VERIFICATION = "/api/v1/consents/verification";

  /** What only a superuser can say: no trigger fires for the session. */
  private static final String WITHOUT_TRIGGERS = "set session_replication_role = replica; ";

  @Inject Ledger ledger;

  private final UUID seller = UUID.randomUUID();
  private JsonPath entry;

  @BeforeEach
  void givenAnEntry() {
    entry = give(seller).then().statusCode(201).extract().jsonPath();
  }

  @Test
  void theServiceMayNeitherChangeNorDelete() {
    for (String sql : changes()) {
      assertThat(ledger.asService(sql))
          .as(sql)
          .hasValueSatisfying(e -> assertThat(e.getMessage()).contains("permission denied"));
    }
    assertThat(ledger.asService("alter table consent_entry disable trigger all")).isPresent();
    assertThat(ledger.asService("drop table consent_entry")).isPresent();
    assertThat(ledger.asService(WITHOUT_TRIGGERS)).isPresent();
    as(seller).get(ME).then().body("granted", equalTo(true));
  }

  @Test
  void theOwnerIsHeldBackByTheTrigger() {
    for (String sql : changes()) {
      assertThat(ledger.asSuperuser(sql))
          .as(sql)
          .hasValueSatisfying(e -> assertThat(e.getMessage()).contains("append-only"));
    }
  }

  @Test
  void anEntryThatDoesNotContinueTheChainIsNotTaken() {
    String copy =
        """
        insert into consent_entry (id, seller_id, purpose, version, status, text_version, language,
               recorded_at, sequence, scopes, text_meaning, text_hash, previous_hash, hash)
        select gen_random_uuid(), gen_random_uuid(), purpose, 1, status, text_version, language,
               recorded_at, sequence + %d, scopes, text_meaning, text_hash, %s, %s
          from consent_entry order by sequence desc limit 1""";
    String made = "repeat('a', 64)";

    for (String sql :
        List.of(
            copy.formatted(2, "hash", made),
            copy.formatted(1, made, made),
            copy.formatted(1, "hash", made))) {
      assertThat(ledger.asService(sql))
          .as(sql)
          .hasValueSatisfying(e -> assertThat(e.getMessage()).contains("does not continue"));
    }
  }

  @Test
  void theDatabaseComputesTheSameHash() {
    assertThat(
            ledger.text("select count(*) from consent_entry e where hash <> consent_entry_hash(e)"))
        .isEqualTo("0");
  }

  @Test
  void anUntouchedLedgerIsIntactToItsHead() {
    admin()
        .get(VERIFICATION)
        .then()
        .statusCode(200)
        .body("status", equalTo("INTACT"))
        .body("firstBroken", nullValue())
        .body("sound.sequence", equalTo(entry.getInt("sequence")))
        .body("checked", equalTo(entry.getInt("sequence")))
        .body("sound.hash", equalTo(entry.getString("hash")));
    given()
        .auth()
        .oauth2(Tokens.operator())
        .get(VERIFICATION + "?after=" + (entry.getInt("sequence") - 1))
        .then()
        .body("status", equalTo("INTACT"))
        .body("checked", equalTo(1));
    as(seller).get(VERIFICATION).then().statusCode(403);
  }

  @Test
  void whatASuperuserChangedIsFound() {
    give(UUID.randomUUID());
    String id = entry.getString("id");

    tamper("update consent_entry set language = 'fr' where id = '" + id + "'");
    try {
      assertBroken("CONTENT_CHANGED");
    } finally {
      tamper("update consent_entry set language = 'en' where id = '" + id + "'");
    }
    admin().get(VERIFICATION).then().body("status", equalTo("INTACT"));
  }

  @Test
  void soIsOneWhoseHashWasMadeToFit() {
    give(UUID.randomUUID());
    String id = entry.getString("id");
    String rehash =
        "update consent_entry e set hash = consent_entry_hash(e) where id = '" + id + "'";

    tamper("update consent_entry set language = 'fr' where id = '" + id + "'");
    tamper(rehash);
    try {
      admin()
          .get(VERIFICATION)
          .then()
          .body("status", equalTo("BROKEN"))
          .body("firstBroken.fault", equalTo("LINK_BROKEN"))
          .body("firstBroken.sequence", equalTo(entry.getInt("sequence") + 1));
    } finally {
      tamper("update consent_entry set language = 'en' where id = '" + id + "'");
      tamper(rehash);
    }
  }

  @Test
  void aCutEndIsFoundByTheHashThatWasWrittenDown() {
    String known = entry.getString("hash");
    admin()
        .get(VERIFICATION + "?knownHash=" + known)
        .then()
        .body("status", equalTo("INTACT"))
        .body("knownHashHeld", equalTo(true));

    tamper("delete from consent_entry where id = '" + entry.getString("id") + "'");

    admin()
        .get(VERIFICATION + "?knownHash=" + known)
        .then()
        .body("status", equalTo("BROKEN"))
        .body("knownHashHeld", equalTo(false))
        .body("firstBroken", nullValue());
  }

  @Test
  void whatCannotBeVerifiedIsRefused() {
    admin().get(VERIFICATION + "?knownHash=abc").then().statusCode(400);
    admin().get(VERIFICATION + "?after=-1").then().statusCode(400);
    admin()
        .get(VERIFICATION + "?after=999999999")
        .then()
        .statusCode(404)
        .body("code", equalTo("consent-not-found"));
  }

  private void assertBroken(String fault) {
    admin()
        .get(VERIFICATION)
        .then()
        .body("status", equalTo("BROKEN"))
        .body("firstBroken.sequence", equalTo(entry.getInt("sequence")))
        .body("firstBroken.id", equalTo(entry.getString("id")))
        .body("firstBroken.fault", equalTo(fault))
        .body("sound.sequence", equalTo(entry.getInt("sequence") - 1));
  }

  private List<String> changes() {
    return List.of(
        "update consent_entry set status = 'WITHDRAWN' where seller_id = '" + seller + "'",
        "delete from consent_entry where seller_id = '" + seller + "'",
        "truncate consent_entry");
  }

  private void tamper(String sql) {
    Optional<SQLException> refused = ledger.asSuperuser(WITHOUT_TRIGGERS + sql);
    assertThat(refused).isEmpty();
  }
}
