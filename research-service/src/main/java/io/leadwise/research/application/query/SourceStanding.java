package io.leadwise.research.application.query;

import io.leadwise.research.domain.fact.SourceHealth;
import java.time.Duration;
import java.time.Instant;

/**
 * A source with its terms and how it does.
 *
 * @param minInterval shortest time between two requests
 * @param timeout longest time to answer about one company
 * @param askedAgainAt when it is asked again, if it is left alone; else null
 */
public record SourceStanding(
    String name,
    boolean enabled,
    String licence,
    Duration minInterval,
    Duration timeout,
    SourceHealth health,
    SourceHealth.Breaker breaker,
    Instant askedAgainAt) {}
