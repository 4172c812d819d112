package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A lead whose owner, account and contact are named, but not yet found.
 *
 * @param account null leaves the account that the lead is connected to
 * @param contact null leaves the contact that the lead is connected to
 * @param createdAt when it was created in the CRM; null for now
 * @param email by which a lead without external id is recognised, or null
 * @param details makes the details from those that are known; may refuse
 */
public record LeadDraft(
    Reference owner,
    Reference account,
    Reference contact,
    LeadStatus status,
    Instant createdAt,
    String email,
    UnaryOperator<LeadDetails> details) {

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "LeadDraft[" + status + "]";
  }
}
