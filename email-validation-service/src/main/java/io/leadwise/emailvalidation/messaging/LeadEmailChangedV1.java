package io.leadwise.emailvalidation.messaging;

import io.leadwise.emailvalidation.application.LeadNews;
import java.util.UUID;

/** What this service reads of the topic lead-email-changed, version 1. */
record LeadEmailChangedV1(UUID leadId, long leadVersion, String email) {

  /** However old the lead is: somebody works on it, and the new address is checked at once. */
  LeadNews toNews() {
    return new LeadNews(leadId, null, null, email, leadVersion, null);
  }

  @Override
  public String toString() {
    return "LeadEmailChangedV1[…]";
  }
}
