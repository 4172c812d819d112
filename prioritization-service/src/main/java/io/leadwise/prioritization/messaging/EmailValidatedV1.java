package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import java.time.Instant;
import java.util.UUID;

/** Value of {@code email-validated} events. */
record EmailValidatedV1(
    UUID leadId,
    UUID runId,
    long leadVersion,
    long version,
    String email,
    String validity,
    String reason,
    String type,
    String message,
    FlagsV1 flags,
    boolean overridden,
    Instant validatedAt) {

  InsightUpdate toUpdate() {
    return new InsightUpdate.EmailValidated(
        leadId,
        new EmailVerdict(
            runId,
            leadVersion,
            version,
            email,
            Validity.valueOf(validity),
            reason,
            type,
            message,
            flags.toDomain(),
            overridden,
            validatedAt));
  }

  /** Names no address: it may end up in a log. */
  @Override
  public String toString() {
    return "EmailValidatedV1[" + leadId + "]";
  }
}
