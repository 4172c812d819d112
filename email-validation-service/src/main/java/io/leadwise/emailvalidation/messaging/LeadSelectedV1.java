package io.leadwise.emailvalidation.messaging;

import io.leadwise.emailvalidation.application.LeadNews;
import java.time.Instant;
import java.util.UUID;

/** What this service reads of the topic lead-selected, version 1. */
record LeadSelectedV1(UUID runId, Lead lead) {

  record Lead(UUID leadId, long version, UUID ownerId, String email, Instant createdAt) {}

  LeadNews toNews() {
    return new LeadNews(
        lead.leadId(), runId, lead.ownerId(), lead.email(), lead.version(), lead.createdAt());
  }

  @Override
  public String toString() {
    return "LeadSelectedV1[…]";
  }
}
