package io.leadwise.prioritization.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** News come in over Kafka, insights go out over Kafka. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class InsightFlowTest {
  @Inject AgroalDataSource dataSource;

  private final UUID seller = UUID.randomUUID();
  private final UUID run = UUID.randomUUID();

  @Test
  void aRunIsAnsweredOnceAndASecondRunWithTheNextRevision() {
    Events lead = Events.aboutNewLead(seller).processed(run);

    JsonNode first = lead.awaitInsight(insight -> true);
    assertThat(first.path("revision").asLong()).isEqualTo(1);
    assertThat(first.path("runId").asText()).isEqualTo(run.toString());
    assertThat(first.path("complete").asBoolean()).isTrue();
    assertThat(first.path("suggestedAction").isNull()).isTrue();

    UUID secondRun = UUID.randomUUID();
    lead.selected(secondRun).researched(secondRun, 2).validated(secondRun, 2, "VALID");

    JsonNode second = lead.awaitRevision(2);
    assertThat(second.path("runId").asText()).isEqualTo(secondRun.toString());
    assertThat(revisions(lead)).containsExactly(1L, 2L);
  }

  @Test
  void answersMayComeBeforeTheLead() {
    Events lead = Events.aboutNewLead(seller);
    lead.validated(run, 1, "INVALID").researched(run, 1).changed().selected(run);

    JsonNode insight = lead.awaitInsight(any -> true);

    assertThat(insight.path("email").path("validity").asText()).isEqualTo("INVALID");
    assertThat(revisions(lead)).containsExactly(1L);
  }

  @Test
  void consentAddsTheActionAndWithdrawalRemovesIt() {
    Events lead = Events.aboutNewLead(seller).processed(run);
    lead.awaitRevision(1);

    Events.consent(seller, 1, "GRANTED");
    JsonNode with = lead.awaitRevision(2);
    assertThat(with.path("suggestedAction").path("action").asText())
        .isEqualTo("SCHEDULE_APPOINTMENT");

    Events.consent(seller, 2, "WITHDRAWN");
    assertThat(lead.awaitRevision(3).path("suggestedAction").isNull()).isTrue();
  }

  @Test
  void aClosedLeadLeavesTheListAtOnceAndReturnsWhenReopened() {
    Events.consent(seller, 1, "GRANTED");
    Events lead = Events.aboutNewLead(seller).processed(run);
    lead.awaitRevision(1);
    await().untilAsserted(() -> assertThat(listed()).containsExactly(lead.leadId().toString()));

    lead.closed(2);
    assertThat(lead.awaitRevision(2).path("status").asText()).isEqualTo("QUALIFIED");
    assertThat(listed()).isEmpty();

    lead.version(3).changed();
    assertThat(lead.awaitRevision(3).path("status").asText()).isEqualTo("OPEN");
    assertThat(listed()).containsExactly(lead.leadId().toString());
  }

  @Test
  void whatIsMissingAtTheDeadlineIsPublishedAsFailed() throws SQLException {
    Events lead = Events.aboutNewLead(seller).selected(run).validated(run, 1, "VALID");
    await().atMost(Duration.ofSeconds(20)).until(() -> letDeadlinePass(lead.leadId()) == 1);

    JsonNode partial = lead.awaitRevision(1);
    Contracts.assertValid("lead-insight", partial);
    assertThat(partial.path("complete").asBoolean()).isTrue();
    assertThat(partial.path("partial").asBoolean()).isTrue();
    assertThat(partial.path("sections").path("finances").path("status").asText())
        .isEqualTo("FAILED");
    assertThat(partial.path("sections").path("finances").path("reason").asText())
        .isEqualTo("There was no answer in time.");

    lead.researched(run, 1);
    JsonNode whole = lead.awaitRevision(2);
    assertThat(whole.path("partial").asBoolean()).isFalse();
    assertThat(whole.path("sections").path("businessOverview").path("status").asText())
        .isEqualTo("READY");
  }

  @Test
  void anOperatorHasEveryInsightPublishedAgain_withItsNextRevision() {
    // given: one that was published, and one that still waits for its answers
    Events published = Events.aboutNewLead(seller).processed(run);
    JsonNode before = published.awaitRevision(1);
    Events waiting = Events.aboutNewLead(seller).selected(run);

    // when
    given()
        .auth()
        .oauth2(Tokens.operator())
        .post("/api/v1/lead-insights/republication")
        .then()
        .statusCode(202)
        .body("leads", greaterThanOrEqualTo(1));

    // then: the same again, but for number and time
    JsonNode again = published.awaitRevision(2);
    assertThat(timeless(again)).isEqualTo(timeless(before));
    waiting.researched(run, 1).validated(run, 1, "VALID").awaitRevision(1);
    assertThat(revisions(waiting)).containsExactly(1L);
    assertThat(revisions(published)).containsExactly(1L, 2L);
  }

  @Test
  void nobodyElseMayHaveThemPublishedAgain() {
    for (String token : List.of(Tokens.admin(), Tokens.seller(seller))) {
      given()
          .auth()
          .oauth2(token)
          .post("/api/v1/lead-insights/republication")
          .then()
          .statusCode(403);
    }
  }

  private static JsonNode timeless(JsonNode insight) {
    return ((ObjectNode) insight.deepCopy()).without(List.of("revision", "updatedAt"));
  }

  @Test
  void whatResearchSaysAboutItsFactsIsPassedOn() {
    Events lead = Events.aboutNewLead(seller).processed(run);

    JsonNode insight = lead.awaitRevision(1);

    JsonNode research = Contracts.example("research-completed");
    assertThat(insight.path("company")).isEqualTo(research.path("company"));
    assertThat(insight.path("facts")).isEqualTo(research.path("facts"));
    research
        .path("sections")
        .fields()
        .forEachRemaining(
            section ->
                assertThat(insight.path("sections").path(section.getKey()))
                    .isEqualTo(section.getValue()));
  }

  @Test
  void aLeadThatIsGivenAwayMovesToTheListOfItsNewOwner() {
    UUID other = UUID.randomUUID();
    Events.consent(seller, 1, "GRANTED");
    Events.consent(other, 1, "GRANTED");
    Events lead = Events.aboutNewLead(seller).processed(run);
    lead.awaitRevision(1);
    await().untilAsserted(() -> assertThat(listed(seller)).hasSize(1));

    lead.version(2).lead(node -> node.put("ownerId", other.toString())).changed();

    JsonNode moved = lead.awaitRevision(2);
    assertThat(moved.path("ownerId").asText()).isEqualTo(other.toString());
    assertThat(moved.path("suggestedAction").isNull()).isFalse();
    assertThat(listed(seller)).isEmpty();
    assertThat(listed(other)).containsExactly(lead.leadId().toString());
  }

  @Test
  void theActionIsForAnOwnerWhoConsents_notForTheOneBefore() {
    Events.consent(seller, 1, "GRANTED");
    Events lead = Events.aboutNewLead(seller).processed(run);
    lead.awaitInsight(insight -> !insight.path("suggestedAction").isNull());

    lead.version(2).lead(node -> node.put("ownerId", UUID.randomUUID().toString())).changed();

    assertThat(
            lead.awaitInsight(insight -> insight.path("leadVersion").asLong() == 2)
                .path("suggestedAction")
                .isNull())
        .isTrue();
  }

  @Test
  void aLeadThatWasClosedBeforeNewsOfItsSelectionCameIsNotListed() {
    Events.consent(seller, 1, "GRANTED");
    Events lead = Events.aboutNewLead(seller).closed(2);
    lead.selected(run);

    JsonNode closed = lead.awaitRevision(1);

    assertThat(closed.path("status").asText()).isEqualTo("QUALIFIED");
    assertThat(closed.path("suggestedAction").isNull()).isTrue();
    await().untilAsserted(() -> assertThat(listed(seller)).isEmpty());
  }

  @Test
  void anErasedLeadLeavesATombstoneAndStaysErased() {
    Events lead = Events.aboutNewLead(seller).processed(run);
    lead.awaitRevision(1);

    lead.erased();
    lead.awaitInsight(JsonNode::isNull);

    lead.validated(run, 9, "VALID").researched(run, 9).selected(UUID.randomUUID());
    Events other = Events.aboutNewLead(seller).processed(run);
    other.awaitRevision(1);
    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get("/api/v1/lead-insights/" + lead.leadId())
        .then()
        .statusCode(404);
  }

  @Test
  void manyLeadsOfThreeTopicsAtOnceAreEachAnsweredOnce() {
    List<Events> leads = IntStream.range(0, 60).mapToObj(i -> Events.aboutNewLead(seller)).toList();
    leads.parallelStream()
        .forEach(
            lead -> lead.researched(run, 1).selected(run).changed().validated(run, 1, "VALID"));

    leads.forEach(lead -> lead.awaitRevision(1));
    assertThat(leads).allSatisfy(lead -> assertThat(revisions(lead)).containsExactly(1L));
  }

  private List<String> listed() {
    return listed(seller);
  }

  private static List<String> listed(UUID owner) {
    return given()
        .auth()
        .oauth2(Tokens.seller(owner))
        .get("/api/v1/prioritized-leads")
        .then()
        .statusCode(200)
        .extract()
        .path("items.leadId");
  }

  private static List<Long> revisions(Events lead) {
    return TestKafka.read(
            "lead-insight",
            record -> lead.leadId().toString().equals(record.key()),
            Duration.ofSeconds(10))
        .stream()
        .map(record -> TestKafka.json(record).path("revision").asLong())
        .toList();
  }

  /** Moves the deadline instead of the clock, which the whole service shares. */
  private int letDeadlinePass(UUID leadId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update lead_insights set deadline_at = now() - interval '1 second'"
                    + " where lead_id = ? and deadline_at is not null"
                    + " and email is not null")) {
      update.setObject(1, leadId);
      return update.executeUpdate();
    }
  }
}
