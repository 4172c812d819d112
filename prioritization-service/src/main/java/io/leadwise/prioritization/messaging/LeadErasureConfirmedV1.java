package io.leadwise.prioritization.messaging;

import java.time.Instant;
import java.util.UUID;

/** Wire form of the topic lead-erasure-confirmed, version 1. */
record LeadErasureConfirmedV1(
    UUID erasureId, UUID leadId, String service, long records, Instant erasedAt) {}
