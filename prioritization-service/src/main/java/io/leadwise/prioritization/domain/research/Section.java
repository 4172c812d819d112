package io.leadwise.prioritization.domain.research;

import java.time.Instant;

/**
 * Status of one section.
 *
 * @param reason why, in words for a seller; for {@code NOT_FOUND} and {@code FAILED}
 * @param updatedAt when the status was last set; null while pending
 * @param summary the section in a few sentences; null where there is none
 */
public record Section(SectionStatus status, String reason, Instant updatedAt, Summary summary) {

  public static final Section PENDING = new Section(SectionStatus.PENDING, null, null);

  /** A section without a summary. */
  public Section(SectionStatus status, String reason, Instant updatedAt) {
    this(status, reason, updatedAt, null);
  }

  /** The section of an answer that did not come before its deadline. */
  public static Section noAnswerInTime(Instant at) {
    return new Section(SectionStatus.FAILED, "There was no answer in time.", at);
  }

  public boolean isPending() {
    return status == SectionStatus.PENDING;
  }
}
