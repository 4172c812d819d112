package io.leadwise.prioritization.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
  private static final UUID LEAD = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01");
  private static final UUID SOFIA = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  private static final UUID OMAR = UUID.fromString("5e11e600-0000-4000-8000-000000000002");
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void aChangeIsForTheOwnerAndForWhoSeesAllLists() {
    JournalEntry entry = updated(SOFIA, true);

    assertThat(entry.isFor(SOFIA)).isTrue();
    assertThat(entry.isFor(null)).isTrue();
    assertThat(entry.isFor(OMAR)).isFalse();
  }

  @Test
  void aLeadThatWasGivenAwayIsNotTalkedAboutAnyMore() {
    JournalEntry entry = updated(OMAR, true);

    assertThat(entry.isFor(SOFIA)).isFalse();
    assertThat(entry.isFor(OMAR)).isFalse();
    assertThat(entry.isFor(null)).isFalse();
  }

  @Test
  void aWithdrawnConsentSilencesAll_andAnUnknownOneCountsOnlyForWhoWasLetIn() {
    assertThat(updated(SOFIA, false).isFor(SOFIA)).isFalse();
    assertThat(updated(SOFIA, false).isFor(null)).isFalse();
    assertThat(updated(SOFIA, null).isFor(SOFIA)).isTrue();
    assertThat(updated(SOFIA, null).isFor(null)).isFalse();
  }

  @Test
  void thatALeadIsGoneMayBeKnownWhateverCameAfter() {
    JournalEntry entry =
        new JournalEntry(
            new ChangePlace(1, 1), InsightChange.removed(LEAD, SOFIA, AT), null, false);

    assertThat(entry.isFor(SOFIA)).isTrue();
    assertThat(entry.isFor(OMAR)).isFalse();
  }

  private static JournalEntry updated(UUID presentOwner, Boolean consent) {
    InsightChange change =
        new InsightChange(
            ChangeKind.UPDATED,
            LEAD,
            SOFIA,
            1L,
            LeadStatus.OPEN,
            FitLevel.HIGH,
            new RankKey(false, new BigDecimal("50.00"), AT, LEAD),
            List.of(InsightPart.FIT),
            AT);
    return new JournalEntry(new ChangePlace(1, 1), change, presentOwner, consent);
  }
}
