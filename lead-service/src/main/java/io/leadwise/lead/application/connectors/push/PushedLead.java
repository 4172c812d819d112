package io.leadwise.lead.application.connectors.push;

import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.LeadFit;
import java.util.UUID;

/**
 * What a CRM may be told about a lead, as it is now.
 *
 * @param externalId id of the lead there
 * @param fit null when it is not known
 */
public record PushedLead(
    UUID leadId, String externalId, String email, LeadStatus status, LeadFit fit) {

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "PushedLead[" + leadId + "]";
  }
}
