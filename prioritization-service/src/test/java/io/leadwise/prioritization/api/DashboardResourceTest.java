package io.leadwise.prioritization.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.prioritization.domain.progress.CountedDay;
import io.leadwise.prioritization.persistence.CountedDayRepository;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class DashboardResourceTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Jdbc jdbc;
  @Inject CountedDayRepository days;

  private final UUID seller = UUID.randomUUID();

  /** So that counting ends although a run goes on marking the day. */
  @Test
  @TestTransaction
  void marksAreTakenUpToALimitAndCounted() {
    CountedDay day = new CountedDay(UUID.randomUUID(), LocalDate.of(2020, 2, 29));
    days.mark(List.of(day, day, day));

    Map<CountedDay, Long> taken = days.takeMarked(1_000_000);

    assertThat(taken).containsEntry(day, 3L);
    assertThat(days.takeMarked(1_000_000)).doesNotContainKey(day);
    days.mark(List.of(day, day, day));
    assertThat(days.takeMarked(2).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
  }

  @Test
  void leadsAreCountedByWhatBecameOfThem() {
    Events.consent(seller, 1, "GRANTED");
    Events open = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    open.awaitRevision(1);
    Events closed = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    closed.awaitRevision(1);
    closed.closed(2).awaitRevision(2);
    Events waiting = Events.aboutNewLead(seller).selected(UUID.randomUUID());
    await().atMost(SOON).until(() -> known(waiting));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                dashboard(Tokens.seller(seller), "")
                    .statusCode(200)
                    .body("total.selected", is(3))
                    .body("total.inWork", is(1))
                    .body("total.researched", is(2))
                    .body("total.failed", is(0))
                    .body("total.qualified", is(1))
                    .body("total.disqualified", is(0))
                    .body("total.byStatus.OPEN", is(2))
                    .body("total.byValidity.VALID", is(1))
                    .body("total.byValidity.PENDING", is(1))
                    .body("total.byAction.SCHEDULE_APPOINTMENT", is(2))
                    .body("total.acted", is(0))
                    .body("days", hasSize(1))
                    .body("days[0].counts.selected", is(3))
                    .body("sellers", hasSize(1))
                    .body("sellers[0].sellerId", equalTo(seller.toString()))
                    .body("conversionByDecile", hasSize(1))
                    .body("conversionByDecile[0].closed", is(1))
                    .body("conversionByDecile[0].conversion", is(1.0f))
                    .body("medianSecondsToFirstAction", nullValue()));
    dashboard(Tokens.admin(), "")
        .statusCode(200)
        .body("sellers.sellerId", hasItem(seller.toString()));
    dashboard(Tokens.admin(), "?ownerId=" + seller).body("total.selected", is(3));
  }

  @Test
  void theTimeToTheFirstActionIsMeasured() {
    Events lead =
        Events.aboutNewLead(seller)
            .lead(node -> node.withObject("/interactions").put("emailsSent", 0))
            .processed(UUID.randomUUID());
    lead.awaitRevision(1);

    lead.version(2)
        .lead(
            node ->
                node.withObject("/interactions")
                    .put("emailsSent", 1)
                    .put("latestAt", Instant.now().plusSeconds(3_600).toString()))
        .changed();

    await()
        .atMost(SOON)
        .untilAsserted(() -> dashboard(Tokens.seller(seller), "").body("total.acted", is(1)));
    int median =
        dashboard(Tokens.seller(seller), "")
            .extract()
            .jsonPath()
            .getInt("medianSecondsToFirstAction");
    assertThat(median).isBetween(3_500, 3_700);
  }

  @Test
  void withoutConsentActionsAreNotCounted_andWithoutLeadsNothingIs() {
    dashboard(Tokens.seller(seller), "")
        .statusCode(200)
        .body("total.selected", is(0))
        .body("days", hasSize(0))
        .body("conversionByDecile", hasSize(0));
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);

    dashboard(Tokens.seller(seller), "")
        .body("total.selected", is(1))
        .body("total.byAction", anEmptyMap());
  }

  @Test
  void keptCountsAndCountingOnTheSpotAgree() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    Events.aboutNewLead(seller).processed(UUID.randomUUID()).awaitRevision(1);
    await()
        .atMost(SOON)
        .until(() -> jdbc.first("select 1 from dashboard_marks", row -> true).isEmpty());
    String kept = countsOfSeller();
    assertThat(kept).isEqualTo(countsOf(Tokens.seller(seller)));

    UUID next = UUID.randomUUID();
    lead.version(2).lead(node -> node.put("ownerId", next.toString())).changed();
    lead.awaitInsight(it -> it.path("ownerId").asText().equals(next.toString()));

    assertThat(countsOfSeller()).isNotEqualTo(kept).isEqualTo(countsOf(Tokens.seller(seller)));
  }

  @Test
  void aRangeNarrowsIt_andABadOneIsRefused() {
    Events.aboutNewLead(seller).processed(UUID.randomUUID()).awaitRevision(1);

    dashboard(Tokens.seller(seller), "?from=2020-01-01&to=2020-01-31")
        .statusCode(200)
        .body("from", equalTo("2020-01-01"))
        .body("total.selected", is(0));
    dashboard(Tokens.seller(seller), "?from=2020-02-01&to=2020-01-31")
        .statusCode(400)
        .body("code", equalTo("invalid-range"));
    dashboard(Tokens.seller(seller), "?from=2020-01-01&to=2021-06-30")
        .statusCode(400)
        .body("code", equalTo("invalid-range"));
    dashboard(Tokens.seller(seller), "?from=yesterday")
        .statusCode(400)
        .body("code", equalTo("invalid-date"));
  }

  @Test
  void aSellerSeesNoOthersNumbers() {
    dashboard(Tokens.seller(seller), "?ownerId=" + UUID.randomUUID())
        .statusCode(403)
        .body("code", equalTo("foreign-list"));
    dashboard(Tokens.integrator(), "").statusCode(403);
    given().get("/api/v1/dashboard").then().statusCode(401);
  }

  private String countsOf(String token) {
    return dashboard(token, "").extract().jsonPath().get("total").toString();
  }

  private String countsOfSeller() {
    return dashboard(Tokens.admin(), "")
        .extract()
        .jsonPath()
        .get("sellers.find { it.sellerId == '" + seller + "' }.counts")
        .toString();
  }

  private boolean known(Events lead) {
    return jdbc.first("select 1 from lead_progress where lead_id = ?", row -> true, lead.leadId())
        .isPresent();
  }

  private static ValidatableResponse dashboard(String token, String query) {
    return given().auth().oauth2(token).get("/api/v1/dashboard" + query).then();
  }
}
