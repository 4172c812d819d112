package io.leadwise.lead.messaging.consumed;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code leadwise.email.validated.v1}. */
record EmailValidatedV1(
    UUID leadId,
    UUID runId,
    long version,
    String email,
    String validity,
    String reason,
    String type,
    String message,
    Instant validatedAt) {

  static final String TYPE = "leadwise.email.validated.v1";

  /** Addresses do not belong in logs. */
  @Override
  public String toString() {
    return "EmailValidatedV1[" + leadId + " v" + version + "]";
  }
}
