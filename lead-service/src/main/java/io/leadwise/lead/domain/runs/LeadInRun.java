package io.leadwise.lead.domain.runs;

import java.time.Instant;

/**
 * How a lead fared in a run.
 *
 * @param failureReason name of a {@link LeadFailure}, or null
 * @param attempts how often it was announced
 */
public record LeadInRun(
    Instant selectedAt,
    Instant prioritizedAt,
    Instant failedAt,
    String failureReason,
    String failureDetail,
    int attempts) {}
