package io.leadwise.lead.application.selection;

import io.leadwise.lead.domain.runs.FailedLeads;
import io.leadwise.lead.domain.runs.RunEstimate;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.SelectionRun;
import java.util.List;

/**
 * A run with its progress.
 *
 * @param failures how many leads failed, by reason
 */
public record RunView(
    SelectionRun run, RunCounts counts, RunEstimate estimate, List<FailedLeads> failures) {}
