package io.leadwise.emailvalidation.application;

import java.util.UUID;

/**
 * A lead's primary address as of one version of the lead.
 *
 * @param runId the selection run that asks; null when none does
 * @param ownerId seller who owns the lead; null when the news does not say
 * @param email as entered; null when the lead has none
 */
public record LeadNews(UUID leadId, UUID runId, UUID ownerId, String email, long leadVersion) {

  /** PostgreSQL cannot hold a NUL character; an address with one is malformed either way. */
  public LeadNews {
    email = email == null || email.isBlank() ? null : email.replace('\0', '\ufffd');
  }

  @Override
  public String toString() {
    return "LeadNews[" + leadId + ", version " + leadVersion + "]";
  }
}
