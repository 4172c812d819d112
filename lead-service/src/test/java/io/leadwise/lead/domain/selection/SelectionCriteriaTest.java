package io.leadwise.lead.domain.selection;

import static io.leadwise.lead.Leads.NOW;
import static io.leadwise.lead.Leads.OWNER;
import static io.leadwise.lead.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Seller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionCriteriaTest {

  private static final Instant BORDER = NOW.minus(Duration.ofDays(14));

  private final SelectionCriteria criteria = new SelectionCriteria(14, List.of("salesperson"));

  @Test
  void aLeadThatMeetsAllIsSelected() {
    assertThat(criteria.met(lead().build(), seller(true, "salesperson"), NOW)).isTrue();
  }

  @Test
  void exactlyFourteenDaysOldCountsAndAMicrosecondOlderDoesNot() {
    Lead border = lead().createdAt(BORDER).build();
    Lead older = lead().createdAt(BORDER.minus(1, ChronoUnit.MICROS)).build();

    assertThat(unmet(border, seller(true, "salesperson"))).isEmpty();
    assertThat(unmet(older, seller(true, "salesperson")))
        .containsExactly(Criterion.CREATED_WITHIN_LOOK_BACK);
  }

  @Test
  void aClosedLeadIsNotSelectedHoweverItEnded() {
    Lead qualified = lead().build();
    qualified.qualify(NOW);
    Lead disqualified = lead().build();
    disqualified.disqualify(DisqualificationReason.DUPLICATE, NOW);

    assertThat(unmet(qualified, seller(true, "salesperson")))
        .containsExactly(Criterion.STATUS_OPEN);
    assertThat(unmet(disqualified, seller(true, "salesperson")))
        .containsExactly(Criterion.STATUS_OPEN);
  }

  @Test
  void theOwnerMustBeActiveAndHoldOneOfTheRoles() {
    Lead lead = lead().build();

    assertThat(unmet(lead, seller(false, "salesperson"))).containsExactly(Criterion.OWNER_ACTIVE);
    assertThat(unmet(lead, seller(true, "marketing")))
        .containsExactly(Criterion.OWNER_ROLE_ALLOWED);
    assertThat(unmet(lead, seller(true))).containsExactly(Criterion.OWNER_ROLE_ALLOWED);
    assertThat(unmet(lead, seller(true, "marketing", "salesperson"))).isEmpty();
    assertThat(unmet(lead, null))
        .containsExactly(Criterion.OWNER_ACTIVE, Criterion.OWNER_ROLE_ALLOWED);
  }

  @Test
  void eachCriterionTellsWhatWasCompared() {
    Lead lead = lead().createdAt(BORDER).build();

    assertThat(criteria.evaluate(lead, seller(true, "salesperson"), NOW))
        .containsExactly(
            new CriterionResult(Criterion.STATUS_OPEN, true, "OPEN", "OPEN"),
            new CriterionResult(
                Criterion.CREATED_WITHIN_LOOK_BACK,
                true,
                "2026-11-10T08:00:00Z",
                "created within the last 14 days"),
            new CriterionResult(Criterion.OWNER_ACTIVE, true, "active", "active"),
            new CriterionResult(
                Criterion.OWNER_ROLE_ALLOWED, true, "salesperson", "one of salesperson"));
  }

  private List<Criterion> unmet(Lead lead, Seller owner) {
    return criteria.evaluate(lead, owner, NOW).stream()
        .filter(result -> !result.met())
        .map(CriterionResult::criterion)
        .toList();
  }

  private static Seller seller(boolean active, String... roles) {
    return new Seller(
        OWNER, "Sofia Seller", "sofia.seller@leadwise.example", active, List.of(roles), NOW);
  }
}
