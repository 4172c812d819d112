package io.leadwise.emailvalidation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead's primary address as of one version of the lead.
 *
 * @param runId the selection run that asks; null when none does
 * @param ownerId seller who owns the lead; null when the news does not say
 * @param email as entered; null when the lead has none
 * @param createdAt when the lead was created; null when the news does not say
 */
public record LeadNews(
    UUID leadId, UUID runId, UUID ownerId, String email, long leadVersion, Instant createdAt) {

  /** PostgreSQL cannot hold a NUL character; an address with one is malformed either way. */
  public LeadNews {
    email = email == null || email.isBlank() ? null : email.replace('\0', '\ufffd');
  }

  /** Tells whether the lead is older than so long; exactly as long is not older. */
  boolean isOlderThan(Duration age, Instant now) {
    return createdAt != null && createdAt.plus(age).isBefore(now);
  }

  @Override
  public String toString() {
    return "LeadNews[" + leadId + ", version " + leadVersion + "]";
  }
}
