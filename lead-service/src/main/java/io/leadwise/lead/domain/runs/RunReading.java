package io.leadwise.lead.domain.runs;

import io.leadwise.lead.domain.selection.RunCounts;

/**
 * How far the leads of a run are at one moment.
 *
 * @param finishedLately how many of them were prioritized or failed within {@link
 *     RunEstimate#LATELY}
 */
public record RunReading(RunCounts counts, long finishedLately) {}
