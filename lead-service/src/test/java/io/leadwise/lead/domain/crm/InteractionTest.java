package io.leadwise.lead.domain.crm;

import static io.leadwise.lead.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.lead.domain.value.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InteractionTest {

  private static final List<Intent> MEETING = List.of(Intent.of(IntentType.MEETING_REQUEST));

  @Test
  void onlyAnEmailFromTheLeadHasIntents() {
    assertThat(details(InteractionType.EMAIL_IN, NOW, "x", MEETING, null).intents()).hasSize(1);
    assertThatThrownBy(() -> details(InteractionType.EMAIL_OUT, NOW, "x", MEETING, null))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aCallAndOnlyACallSaysWhetherItWasAnswered() {
    assertThat(details(InteractionType.CALL, NOW, null, null, false).answered()).isFalse();
    assertThatThrownBy(() -> details(InteractionType.CALL, NOW, null, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> details(InteractionType.MEETING, NOW, null, null, true))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anExcerptIsNotABody() {
    assertThat(details(InteractionType.EMAIL_IN, NOW, "x".repeat(300), null, null).excerpt())
        .hasSize(300);
    assertThatThrownBy(() -> details(InteractionType.EMAIL_IN, NOW, "x".repeat(301), null, null))
        .hasMessage(
            "excerpt must have at most 300 characters: send a few words, never the whole body.");
  }

  @Test
  void onlyMeetingsAreArrangedAhead() {
    Instant ahead = NOW.plus(Duration.ofDays(3));

    details(InteractionType.MEETING, ahead, null, null, null).requirePlausible(NOW);
    assertThatThrownBy(
            () -> details(InteractionType.EMAIL_IN, ahead, null, null, null).requirePlausible(NOW))
        .isInstanceOf(InvalidValueException.class);
  }

  private static InteractionDetails details(
      InteractionType type, Instant at, String excerpt, List<Intent> intents, Boolean answered) {
    return new InteractionDetails(
        UUID.randomUUID(), type, UUID.randomUUID(), at, null, excerpt, intents, answered);
  }
}
