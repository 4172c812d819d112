package io.leadwise.lead.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The verdict on an address of a lead (domain.md §4), as email-validation-service gave it. It
 * counts only while {@code email} is still the lead's address.
 *
 * @param version grows with each verdict on this lead
 */
public record EmailVerdict(
    UUID leadId,
    long version,
    String email,
    String validity,
    String reason,
    String type,
    String message,
    Instant validatedAt) {

  /** Addresses do not belong in logs. */
  @Override
  public String toString() {
    return "EmailVerdict[" + leadId + " v" + version + " " + validity + "]";
  }
}
