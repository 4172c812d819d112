package io.leadwise.research.domain.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact with the time in which its source stated it.
 *
 * @param supersededAt when the source no longer did; null while it does
 * @param supersededBy what it says instead; null where it says nothing
 */
public record PastFact(
    ResearchFact fact, Instant foundAt, Instant supersededAt, UUID supersededBy) {}
