package io.leadwise.lead.domain.snapshot;

import io.leadwise.lead.domain.Lead;
import java.util.List;

/**
 * A lead with all that a reader of the events needs, so that nobody calls back.
 *
 * @param account null when none is connected
 * @param openOpportunities the newest ten
 */
public record LeadSnapshot(
    Lead lead,
    String ownerName,
    boolean handRaiser,
    AccountSummary account,
    OpportunityNumbers opportunities,
    List<OpenOpportunity> openOpportunities,
    InteractionNumbers interactions,
    List<LatestIntent> latestIntents,
    List<Colleague> colleagues) {}
