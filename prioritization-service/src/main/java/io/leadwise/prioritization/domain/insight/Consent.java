package io.leadwise.prioritization.domain.insight;

import java.time.Instant;
import java.util.UUID;

/**
 * What a seller decided about the agent (domain.md §1).
 *
 * @param version grows with each decision of this seller
 */
public record Consent(UUID sellerId, long version, boolean granted, Instant decidedAt) {}
