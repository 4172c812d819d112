package io.leadwise.consent.revocable;

import static io.leadwise.consent.Sellers.BOTH;
import static io.leadwise.consent.Sellers.ME;
import static io.leadwise.consent.Sellers.admin;
import static io.leadwise.consent.Sellers.as;
import static io.leadwise.consent.Sellers.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.consent.Agent;
import io.leadwise.consent.application.ledger.ConsentEvents;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.terms.ConsentTerms;
import io.leadwise.consent.persistence.ConsentEntryRepository;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(RevocableProfile.class)
class RevocableConsentTest {

  @Inject ConsentEntryRepository ledger;
  @Inject ConsentEvents events;

  private final UUID seller = UUID.randomUUID();

  @Test
  void aWithdrawalIsAnEntryOfItsOwnAndIsAnnounced() {
    give(seller, 3, "de", BOTH).then().statusCode(201);

    as(seller).delete(ME).then().statusCode(204);

    as(seller)
        .get(ME)
        .then()
        .body("granted", equalTo(false))
        .body("consent.status", equalTo("WITHDRAWN"))
        .body("consent.version", equalTo(2))
        .body("consent.language", equalTo("de"));
    admin()
        .queryParam("sellerId", seller)
        .get("/api/v1/consents")
        .then()
        .body("items.status", contains("WITHDRAWN", "GRANTED"));
    JsonNode event =
        TestKafka.awaitOne(
            "consent-granted",
            seller.toString(),
            value -> value.path("status").asText().equals("WITHDRAWN"));
    Contracts.assertValid("consent-granted", event);
    Contracts.assertSameShape("consent-granted", event);
    assertThat(event.path("version").asLong()).isEqualTo(2);
  }

  @Test
  void whoWithdrewHasNothingToWithdrawAndMayConsentAgain() {
    give(seller, 3, "en", BOTH);
    as(seller).delete(ME).then().statusCode(204);

    as(seller).delete(ME).then().statusCode(409).body("code", equalTo("consent-not-granted"));
    give(seller, 3, "en", BOTH).then().statusCode(201).body("version", equalTo(3));
    admin().get("/api/v1/consents/verification").then().body("status", equalTo("INTACT"));
  }

  @Test
  void aTextThatMeansSomethingElseAsksAgain() {
    Agent.isActive(true);
    Agent.knows(seller, 1, true, "salesperson");
    grantedWhenTheTextWas(new ConsentTerms(2, 1, "en", "Do you allow it?"));

    as(seller)
        .get(ME)
        .then()
        .body("granted", equalTo(true))
        .body("promptRequired", equalTo(true))
        .body("currentTextVersion", equalTo(3))
        .body("currentTextMeaning", equalTo(2))
        .body("consent.textMeaning", equalTo(1));
    give(seller, 2, "en", BOTH).then().statusCode(422).body("code", equalTo("terms-outdated"));

    give(seller, 3, "en", BOTH).then().statusCode(201).body("version", equalTo(2));

    as(seller).get(ME).then().body("promptRequired", equalTo(false));
    assertThat(
            TestKafka.awaitOne(
                    "consent-granted",
                    seller.toString(),
                    value -> value.path("version").asLong() == 2)
                .path("textMeaning")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void theDeploymentsOwnTextsAreServed() {
    as(seller)
        .get("/api/v1/consents/terms?language=de")
        .then()
        .body("textVersion", equalTo(3))
        .body("languages", contains("en", "de"))
        .body(
            "text",
            equalTo("Darf der Agent Ihre E-Mails, Ihre Vertriebsdaten und Ihre Anrufe lesen?\n"));
  }

  private void grantedWhenTheTextWas(ConsentTerms earlier) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var entry =
                  ConsentEntry.grant(
                      UUID.randomUUID(),
                      seller,
                      null,
                      earlier,
                      Instant.parse("2026-01-01T00:00:00Z"),
                      ledger.lockHead());
              ledger.append(entry);
              events.recorded(entry);
            });
  }
}
