package io.leadwise.lead.domain.snapshot;

import io.leadwise.lead.domain.Lead;
import java.util.List;

/**
 * A lead with all that a reader of the events needs, so that nobody calls back.
 *
 * @param account null when none is connected
 * @param contact null when none is connected
 * @param contactSuggestions at most three; none when a contact is connected
 * @param accountSuggestions at most three; none when an account is connected
 * @param openOpportunities the newest ten
 * @param winsAgainst one for each competitor, the latest ten
 * @param competitors those that the admin named in the settings
 */
public record LeadSnapshot(
    Lead lead,
    String ownerName,
    boolean handRaiser,
    ContactSummary contact,
    AccountSummary account,
    OpportunityNumbers opportunities,
    List<OpenOpportunity> openOpportunities,
    List<Win> winsAgainst,
    List<String> competitors,
    InteractionNumbers interactions,
    List<LatestIntent> latestIntents,
    List<Colleague> colleagues,
    List<Suggestion> contactSuggestions,
    List<Suggestion> accountSuggestions) {}
