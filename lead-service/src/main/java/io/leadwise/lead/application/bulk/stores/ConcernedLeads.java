package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.persistence.bulk.RelationQueries.Relations;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the leads whose snapshots show records with these relations: one query per kind. */
@ApplicationScoped
class ConcernedLeads {

  @Inject LeadRepository leads;

  Set<UUID> of(Collection<Relations> relations) {
    Set<UUID> found = new HashSet<>(named(relations, Relations::lead));
    Set<UUID> accounts = named(relations, Relations::account);
    if (!accounts.isEmpty()) {
      found.addAll(leads.idsOfAccounts(accounts));
    }
    Set<UUID> contacts = named(relations, Relations::contact);
    if (!contacts.isEmpty()) {
      found.addAll(leads.idsOfContacts(contacts));
    }
    Set<String> addresses = named(relations, Relations::address);
    if (!addresses.isEmpty()) {
      found.addAll(leads.idsOfAddresses(addresses));
    }
    return found;
  }

  private static <V> Set<V> named(Collection<Relations> all, Function<Relations, V> name) {
    return all.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
