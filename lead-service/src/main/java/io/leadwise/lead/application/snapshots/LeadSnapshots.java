package io.leadwise.lead.application.snapshots;

import io.leadwise.lead.application.suggestions.Suggestions;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.snapshot.InteractionNumbers;
import io.leadwise.lead.domain.snapshot.LeadSnapshot;
import io.leadwise.lead.domain.snapshot.OpportunityNumbers;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.snapshots.InteractionQueries;
import io.leadwise.lead.persistence.snapshots.SnapshotQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes snapshots of many leads with a fixed number of queries. */
@ApplicationScoped
public class LeadSnapshots {

  @Inject SnapshotQueries records;
  @Inject InteractionQueries interactions;
  @Inject Suggestions suggestions;
  @Inject AgentSettingsRepository settings;
  @Inject Clock clock;

  /** Snapshots in the order of the leads. Flush changes that they must show first. */
  public List<LeadSnapshot> of(Collection<Lead> leads) {
    if (leads.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    AgentSettings agent = settings.get();
    Set<UUID> owners = leads.stream().map(Lead::ownerId).collect(Collectors.toSet());
    Set<UUID> accountIds = new HashSet<>();
    leads.stream().map(Lead::accountId).filter(Objects::nonNull).forEach(accountIds::add);
    Set<UUID> contactIds = new HashSet<>();
    leads.stream().map(Lead::contactId).filter(Objects::nonNull).forEach(contactIds::add);

    var ownerNames = records.ownerNames(owners);
    var accounts = records.accounts(accountIds);
    var people = records.contacts(contactIds);
    var numbers = records.opportunityNumbers(leads);
    var open = records.openOpportunities(leads);
    var wins = records.winsAgainst(leads);
    var contacts = interactions.numbers(leads, now);
    var intents = interactions.latestIntents(leads);
    var colleagues = interactions.colleagues(leads, now);
    var contactSuggestions = suggestions.contacts(leads);
    var accountSuggestions = suggestions.accounts(leads);
    return leads.stream()
        .map(
            lead ->
                new LeadSnapshot(
                    lead,
                    ownerNames.get(lead.ownerId()),
                    agent.isHandRaiser(lead.details().source()),
                    lead.contactId() == null ? null : people.get(lead.contactId()),
                    lead.accountId() == null ? null : accounts.get(lead.accountId()),
                    numbers.getOrDefault(lead.id(), OpportunityNumbers.NONE),
                    open.getOrDefault(lead.id(), List.of()),
                    wins.getOrDefault(lead.id(), List.of()),
                    agent.competitors(),
                    contacts.getOrDefault(lead.id(), InteractionNumbers.NONE),
                    intents.getOrDefault(lead.id(), List.of()),
                    colleagues.getOrDefault(lead.id(), List.of()),
                    contactSuggestions.getOrDefault(lead.id(), List.of()),
                    accountSuggestions.getOrDefault(lead.id(), List.of())))
        .toList();
  }
}
