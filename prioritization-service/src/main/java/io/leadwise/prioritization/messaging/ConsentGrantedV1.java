package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.insight.Consent;
import java.time.Instant;
import java.util.UUID;

/** Value of {@code consent-granted} events. */
record ConsentGrantedV1(
    UUID sellerId, String status, long version, String purpose, Instant grantedAt) {
  private static final String PURPOSE = "SALES_QUALIFICATION_AGENT";

  /** A consent to something else is none to this agent (domain.md §1). */
  boolean isForThisAgent() {
    return PURPOSE.equals(purpose);
  }

  Consent toDomain() {
    return new Consent(sellerId, version, "GRANTED".equals(status), grantedAt);
  }
}
