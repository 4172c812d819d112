package io.leadwise.lead.domain.erasure;

import java.time.Instant;
import java.util.UUID;

/** A service holds nothing on a lead any more. */
public record ErasureConfirmation(
    UUID erasureId, UUID leadId, String service, long records, Instant erasedAt) {}
