package io.leadwise.lead.domain.snapshot;

import java.util.UUID;

/** The contact of a lead, in short. */
public record ContactSummary(UUID contactId, String name, String email) {

  /** Names of people and their addresses do not belong in logs. */
  @Override
  public String toString() {
    return "ContactSummary[" + contactId + "]";
  }
}
