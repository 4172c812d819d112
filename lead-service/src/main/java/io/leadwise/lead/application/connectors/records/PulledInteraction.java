package io.leadwise.lead.application.connectors.records;

import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.InteractionType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of an email or a meeting: who, when, and what the writer wants; no word of it but
 * the subject.
 *
 * @param externalId a digest, which names nobody
 * @param address of the outside person, in lower case
 */
public record PulledInteraction(
    String externalId,
    UUID sellerId,
    InteractionType type,
    Instant at,
    String subject,
    String address,
    List<Intent> intents) {

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "PulledInteraction[" + type + "]";
  }
}
