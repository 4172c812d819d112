package io.leadwise.research.domain.fact;

import java.time.Instant;
import java.util.Objects;

/**
 * One section with its status.
 *
 * @param reason why, in words for a seller; always present for NOT_FOUND and FAILED
 * @param updatedAt when the status was last set; null while PENDING
 */
public record Section(SectionName name, SectionStatus status, String reason, Instant updatedAt) {

  public Section {
    Objects.requireNonNull(name);
    Objects.requireNonNull(status);
    boolean needsReason = status == SectionStatus.NOT_FOUND || status == SectionStatus.FAILED;
    if (needsReason && (reason == null || reason.isBlank())) {
      throw new IllegalArgumentException(name + " is " + status + " without a reason");
    }
  }

  public static Section pending(SectionName name) {
    return new Section(name, SectionStatus.PENDING, null, null);
  }

  public static Section ready(SectionName name, Instant at) {
    return new Section(name, SectionStatus.READY, null, at);
  }

  public static Section notFound(SectionName name, String reason, Instant at) {
    return new Section(name, SectionStatus.NOT_FOUND, reason, at);
  }

  public static Section failed(SectionName name, String reason, Instant at) {
    return new Section(name, SectionStatus.FAILED, reason, at);
  }

  /** Returns the same section as stale; only what is shown can be stale. */
  public Section stale() {
    return status == SectionStatus.READY
        ? new Section(name, SectionStatus.STALE, null, updatedAt)
        : this;
  }
}
