package io.leadwise.research.messaging;

import java.util.UUID;

/** What is read of the event lead-selected, version 1. */
record LeadSelectedV1(UUID runId, Lead lead) {

  record Lead(
      UUID leadId,
      long version,
      UUID ownerId,
      String email,
      String companyName,
      String website,
      String country,
      Account account) {

    /** The person's address must not reach a log by accident. */
    @Override
    public String toString() {
      return "Lead[" + leadId + " v" + version + "]";
    }
  }

  record Account(String name, String website, String country) {}
}
