package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.util.UUID;

/**
 * A verdict on the address of a lead, as it is announced.
 *
 * @param runId the selection run that asked; null when none did
 * @param version grows with each verdict on this lead
 */
public record ValidatedEmail(
    UUID leadId,
    UUID runId,
    long leadVersion,
    long version,
    String email,
    Verdict verdict,
    boolean overridden) {

  static ValidatedEmail of(LeadEmail lead, UUID runId) {
    return new ValidatedEmail(
        lead.leadId(),
        runId,
        lead.leadVersion(),
        lead.version(),
        lead.email(),
        lead.verdict(),
        lead.isOverridden());
  }

  @Override
  public String toString() {
    return "ValidatedEmail[" + leadId + ", version " + version + "]";
  }
}
