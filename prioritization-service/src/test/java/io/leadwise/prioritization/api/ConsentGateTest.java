package io.leadwise.prioritization.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.ConsentStub.Answer;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where consent is needed, and who is asked for it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class ConsentGateTest {
  private static final String LIST = "/api/v1/prioritized-leads";

  @Inject CircuitBreakerMaintenance breakers;

  private final UUID seller = UUID.randomUUID();

  @AfterEach
  void closeTheCircuit() {
    ConsentStub.answer(Answer.NO);
    breakers.resetAll();
  }

  @Test
  void withoutConsentOnlyTheFactsAreShown() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    Events other = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    other.awaitRevision(1);
    String insight = "/api/v1/lead-insights/" + lead.leadId();

    refused(get(LIST));
    refused(get(LIST + "/" + lead.leadId() + "/comparison?with=" + other.leadId()));
    refused(get(insight + "/suggested-action"));
    refused(draft(insight));

    get(insight)
        .statusCode(200)
        .body("suggestedAction", nullValue())
        .body("consentRequired", is(true))
        .body("email.validity", equalTo("VALID"))
        .body("aboutAccount.businessOverview.facts", hasSize(1))
        .body("aboutLead.summary.name", equalTo("Ada Nyberg"));
  }

  @Test
  void aConsentKnownHereNeedsNoCall() {
    Events.consent(seller, 1, "GRANTED");
    await().untilAsserted(() -> get(LIST).statusCode(200));
    ConsentStub.answer(Answer.BROKEN);

    get(LIST).statusCode(200).body("items", hasSize(0)).body("agent.hasRun", is(false));

    assertThat(ConsentStub.requests()).isEmpty();
  }

  @Test
  void whileConsentServiceIsAwayAKnownConsentCountsForActionAndDraft_andAnUnknownOneDoesNot() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    String insight = "/api/v1/lead-insights/" + lead.leadId();
    ConsentStub.answer(Answer.BROKEN);

    refused(get(insight + "/suggested-action"));
    refused(draft(insight));

    Events.consent(seller, 1, "GRANTED");
    await().untilAsserted(() -> get(insight + "/suggested-action").statusCode(200));
    draft(insight).statusCode(200).body("kind", equalTo("MEETING"));
  }

  @Test
  void aSellerUnknownHereIsAskedForInTheNameOfTheService_whoeverCalls() {
    ConsentStub.answer(Answer.YES);

    get(LIST).statusCode(200);
    asAdmin().statusCode(200);

    String asked = "/api/v1/consents/sellers/" + seller + " Bearer " + newestToken();
    assertThat(ConsentStub.requests()).containsExactly(asked, asked);

    ConsentStub.answer(Answer.NO);
    refused(asAdmin());
  }

  @Test
  void manyWhoAskAtOnceNeedOneToken() {
    ConsentStub.answer(Answer.YES);
    get(LIST).statusCode(200);
    int before = ConsentStub.tokens().size();

    IntStream.range(0, 20).parallel().forEach(i -> get(LIST).statusCode(200));

    assertThat(ConsentStub.requests()).hasSize(21);
    assertThat(ConsentStub.tokens()).hasSize(before);
  }

  @Test
  void aTokenThatIsRefusedIsAskedForAnew() {
    ConsentStub.answer(Answer.YES);
    get(LIST).statusCode(200);
    String old = newestToken();
    ConsentStub.answer(Answer.OLD_TOKEN_REFUSED);

    await().untilAsserted(() -> get(LIST).statusCode(200));

    assertThat(newestToken()).isNotEqualTo(old);
  }

  @Test
  void noAnswerMeansNo() {
    ConsentStub.answer(Answer.BROKEN);
    refused(get(LIST));

    ConsentStub.answer(Answer.SILENT);
    refused(get(LIST));
  }

  @Test
  void aServiceThatKeepsFailingIsNotAskedForAWhile() {
    ConsentStub.answer(Answer.BROKEN);

    for (int i = 0; i < 30; i++) {
      refused(get(LIST));
    }

    assertThat(ConsentStub.requests()).hasSizeLessThan(15);
  }

  private ValidatableResponse get(String path) {
    return given().auth().oauth2(Tokens.seller(seller)).get(path).then();
  }

  private ValidatableResponse asAdmin() {
    return given().auth().oauth2(Tokens.admin()).queryParam("ownerId", seller).get(LIST).then();
  }

  private static String newestToken() {
    List<String> tokens = ConsentStub.tokens();
    return tokens.get(tokens.size() - 1);
  }

  private ValidatableResponse draft(String insight) {
    return given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .contentType(ContentType.JSON)
        .body("{}")
        .post(insight + "/email-drafts")
        .then();
  }

  private static void refused(ValidatableResponse response) {
    response
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("consent-required"))
        .body("type", equalTo("https://leadwise.io/problems/consent-required"));
  }
}
