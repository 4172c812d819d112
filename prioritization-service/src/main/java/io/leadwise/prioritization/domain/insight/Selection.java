package io.leadwise.prioritization.domain.insight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * That a lead was picked to be worked on.
 *
 * @param runId null when a single lead is processed at once
 * @param leadVersion version of the lead that was picked
 */
public record Selection(UUID runId, Instant selectedAt, long leadVersion) {

  private static final Comparator<Selection> BY_TIME =
      Comparator.comparing(Selection::selectedAt)
          .thenComparing(it -> it.runId() == null ? "" : it.runId().toString());

  public Selection {
    // The database keeps microseconds; without this a stored selection would differ from itself.
    selectedAt = selectedAt.truncatedTo(ChronoUnit.MICROS);
  }

  boolean isLaterThan(Selection other) {
    return other == null || BY_TIME.compare(this, other) > 0;
  }

  boolean sameAs(Selection other) {
    return other != null && BY_TIME.compare(this, other) == 0;
  }

  /**
   * Whether an answer is one to this selection: it names the run, or it is about the picked lead
   * when no run asked, or it came later anyway (after a changed email, say).
   */
  boolean isAnsweredBy(UUID answerRunId, long answerLeadVersion, Instant answeredAt) {
    if (runId != null && runId.equals(answerRunId)) {
      return true;
    }
    return answerLeadVersion > leadVersion
        || (runId == null && answerLeadVersion == leadVersion)
        || !answeredAt.isBefore(selectedAt);
  }
}
