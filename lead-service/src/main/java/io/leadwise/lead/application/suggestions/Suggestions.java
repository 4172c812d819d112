package io.leadwise.lead.application.suggestions;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.snapshot.Suggestion;
import io.leadwise.lead.persistence.snapshots.SimilarNames;
import io.leadwise.lead.persistence.snapshots.SuggestionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which contact and account a lead could be connected to (domain.md §6). Snapshots show what equal
 * keys find, for a page of leads at once; whoever asks about one lead also gets similar names.
 */
@ApplicationScoped
public class Suggestions {

  private static final int IN_SNAPSHOT = 3;
  private static final int OF_ONE_LEAD = 10;

  @Inject SuggestionQueries queries;
  @Inject SimilarNames similar;
  @Inject WorkDomains domains;

  /** By lead, for those without a contact. */
  @Transactional
  public Map<UUID, List<Suggestion>> contacts(Collection<Lead> leads) {
    return queries.contacts(
        leads.stream().filter(lead -> lead.contactId() == null).toList(), IN_SNAPSHOT);
  }

  /** By lead, for those without an account. */
  @Transactional
  public Map<UUID, List<Suggestion>> accounts(Collection<Lead> leads) {
    List<Lead> without = leads.stream().filter(lead -> lead.accountId() == null).toList();
    return queries.accounts(without, workDomains(without), IN_SNAPSHOT);
  }

  /** The best first. What is connected already is not suggested. */
  @Transactional
  public List<Suggestion> contacts(Lead lead) {
    return queries.contacts(List.of(lead), OF_ONE_LEAD).getOrDefault(lead.id(), List.of()).stream()
        .filter(suggestion -> !suggestion.id().equals(lead.contactId()))
        .toList();
  }

  /** The best first. What is connected already is not suggested. */
  @Transactional
  public List<Suggestion> accounts(Lead lead) {
    List<Lead> one = List.of(lead);
    List<Suggestion> all =
        new ArrayList<>(
            queries
                .accounts(one, workDomains(one), OF_ONE_LEAD)
                .getOrDefault(lead.id(), List.of()));
    Set<UUID> known = all.stream().map(Suggestion::id).collect(Collectors.toSet());
    similar.accounts(lead.details().companyName(), OF_ONE_LEAD + known.size()).stream()
        .filter(suggestion -> !known.contains(suggestion.id()))
        .forEach(all::add);
    return all.stream()
        .filter(suggestion -> !suggestion.id().equals(lead.accountId()))
        .limit(OF_ONE_LEAD)
        .toList();
  }

  private Map<UUID, String> workDomains(Collection<Lead> leads) {
    Map<UUID, String> byLead = new HashMap<>();
    for (Lead lead : leads) {
      domains.of(lead.details().email()).ifPresent(domain -> byLead.put(lead.id(), domain));
    }
    return byLead;
  }
}
