package io.leadwise.emailvalidation.messaging;

import io.leadwise.emailvalidation.application.LeadNews;
import java.util.UUID;

/** What this service reads of the topic lead-email-changed, version 1. */
record LeadEmailChangedV1(UUID leadId, long leadVersion, String email) {

  LeadNews toNews() {
    return new LeadNews(leadId, null, null, email, leadVersion);
  }

  @Override
  public String toString() {
    return "LeadEmailChangedV1[…]";
  }
}
