package io.leadwise.prioritization.domain.webhook;

import static io.leadwise.prioritization.domain.webhook.WebhookEventKind.INSIGHT_UPDATED;
import static io.leadwise.prioritization.domain.webhook.WebhookEventKind.LEAD_CLOSED;
import static io.leadwise.prioritization.domain.webhook.WebhookEventKind.LEAD_ERASED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookFilterTest {
  private static final UUID OWNER = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("5e11e600-0000-4000-8000-000000000002");

  @Test
  void withoutConditionsEverythingPasses() {
    WebhookFilter all = new WebhookFilter(List.of(), List.of(), List.of(), List.of());

    assertThat(all.matches(INSIGHT_UPDATED, FitLevel.LOW, null, OWNER)).isTrue();
    assertThat(all.matches(LEAD_CLOSED, FitLevel.LOW, null, OWNER)).isTrue();
  }

  @Test
  void allConditionsMustHold() {
    WebhookFilter filter =
        new WebhookFilter(
            List.of(INSIGHT_UPDATED),
            List.of(FitLevel.HIGH, FitLevel.MODERATE),
            List.of(Action.DRAFT_EMAIL),
            List.of(OWNER));

    assertThat(filter.matches(INSIGHT_UPDATED, FitLevel.HIGH, Action.DRAFT_EMAIL, OWNER)).isTrue();
    assertThat(filter.matches(LEAD_CLOSED, FitLevel.HIGH, Action.DRAFT_EMAIL, OWNER)).isFalse();
    assertThat(filter.matches(INSIGHT_UPDATED, FitLevel.LOW, Action.DRAFT_EMAIL, OWNER)).isFalse();
    assertThat(filter.matches(INSIGHT_UPDATED, FitLevel.HIGH, Action.NONE, OWNER)).isFalse();
    assertThat(filter.matches(INSIGHT_UPDATED, FitLevel.HIGH, Action.DRAFT_EMAIL, OTHER)).isFalse();
  }

  @Test
  void anActionThatMayNotBeToldPassesNoFilterForActions() {
    WebhookFilter filter =
        new WebhookFilter(List.of(), List.of(), List.of(Action.DRAFT_EMAIL), List.of());

    assertThat(filter.matches(INSIGHT_UPDATED, FitLevel.HIGH, null, OWNER)).isFalse();
  }

  @Test
  void thatALeadWasErasedIsToldToEverybody() {
    WebhookFilter narrow =
        new WebhookFilter(List.of(LEAD_CLOSED), List.of(FitLevel.HIGH), List.of(), List.of(OTHER));

    assertThat(narrow.matches(LEAD_ERASED, null, null, null)).isTrue();
  }
}
