package io.leadwise.consent.messaging;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Wire form of the topic consent-granted, version 1. */
record ConsentGrantedV1(
    UUID consentId,
    UUID sellerId,
    String status,
    long version,
    String purpose,
    List<String> scopes,
    int textVersion,
    int textMeaning,
    String language,
    Instant grantedAt) {

  static ConsentGrantedV1 of(ConsentEntry entry) {
    return new ConsentGrantedV1(
        entry.id(),
        entry.sellerId(),
        entry.status().name(),
        entry.version(),
        entry.purpose(),
        entry.scopes().stream().map(Enum::name).toList(),
        entry.textVersion(),
        entry.textMeaning(),
        entry.language(),
        entry.recordedAt());
  }
}
