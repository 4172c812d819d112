package io.leadwise.prioritization.domain.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * An attempt to learn from outcomes, kept for good.
 *
 * @param version 1 for the first, then 2, 3 …
 * @param trainedBy admin who asked for it; null when it was the time of day
 */
public record Model(long version, Instant trainedAt, UUID trainedBy, Trial trial) {}
