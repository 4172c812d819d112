package io.leadwise.prioritization.messaging;

import java.time.Instant;
import java.util.UUID;

/** Wire form of the topic lead-erased, version 1. */
record LeadErasedV1(UUID erasureId, UUID leadId, Instant requestedAt) {}
