package io.leadwise.lead.application.imports;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Account;
import io.leadwise.lead.domain.crm.AccountDetails;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.InteractionRepository;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what the rows of a page refer to: one query per kind of record. */
@ApplicationScoped
public class ImportLookups {

  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject AccountRepository accounts;
  @Inject InteractionRepository interactions;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Leads by external id, locked. */
  Map<String, Lead> leads(String source, List<ImportRow> rows) {
    List<String> externalIds = rows.stream().map(row -> row.key().id()).distinct().toList();
    Map<String, Lead> found = new HashMap<>();
    if (!externalIds.isEmpty()) {
      leads
          .lockByExternalIds(source, externalIds)
          .forEach(lead -> found.put(lead.externalId(), lead));
    }
    return found;
  }

  /** Owners by email in lower case. */
  Map<String, Seller> owners(List<ImportRow> rows) {
    List<String> emails = rows.stream().map(ImportRow::ownerEmail).distinct().toList();
    return emails.isEmpty() ? Map.of() : sellers.byEmails(emails);
  }

  /** Accounts by name in lower case; those that are missing are created. */
  Map<String, UUID> accounts(List<ImportRow> rows) {
    Map<String, String> names = new TreeMap<>();
    rows.stream()
        .map(ImportRow::accountName)
        .filter(Objects::nonNull)
        .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, UUID> found = accounts.idsByNames(names.keySet());
    if (found.size() < names.size()) {
      accounts.lockNames();
      found = accounts.idsByNames(names.keySet());
      for (var name : names.entrySet()) {
        if (!found.containsKey(name.getKey())) {
          Account account =
              new Account(ids.next(), null, AccountDetails.named(name.getValue()), clock.instant());
          accounts.persist(account);
          found.put(name.getKey(), account.id());
        }
      }
      // Leads refer to them, and Hibernate does not know in which order to insert.
      accounts.flush();
    }
    return found;
  }

  /** What earlier imports said about the contacts of leads. */
  Map<UUID, ImportedContacts> contacts(Collection<Lead> known) {
    Map<UUID, List<Interaction>> byLead =
        known.isEmpty()
            ? Map.of()
            : interactions.bySourceAndLeads(
                ImportPageStore.CONTACTS_SOURCE, known.stream().map(Lead::id).toList());
    return byLead.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> ImportedContacts.of(entry.getValue())));
  }
}
