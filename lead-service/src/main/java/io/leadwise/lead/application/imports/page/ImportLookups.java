package io.leadwise.lead.application.imports.page;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.imports.DuplicatePolicy;
import io.leadwise.lead.domain.imports.ImportOrder;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.imports.ImportedContactTable;
import io.leadwise.lead.persistence.imports.ImportedLeadTable;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what the rows of a page refer to: one query per kind of record. */
@ApplicationScoped
public class ImportLookups {

  @Inject ImportedLeadTable table;
  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject AccountRepository accounts;
  @Inject ImportedContactTable contacts;

  /** Leads that the rows may be about, locked in the order of their ids. */
  List<Lead> leads(ImportOrder order, List<ImportRow> rows) {
    Set<String> externalIds = new HashSet<>();
    Set<String> emails = new HashSet<>();
    Set<String> emailsOfNew = new HashSet<>();
    Set<ImportedLeadTable.Name> names = new HashSet<>();
    for (ImportRow row : rows) {
      boolean identified = row.key() != null;
      if (identified) {
        externalIds.add(row.externalId());
      }
      if (order.duplicates() == DuplicatePolicy.CREATE) {
        continue;
      }
      if (row.email() != null) {
        (identified ? emailsOfNew : emails).add(row.email().toLowerCase(Locale.ROOT));
      } else if (row.nameKey() != null) {
        names.add(row.name(!identified));
      }
    }
    return leads.lockAll(
        table.ids(order.externalSource(), externalIds, emails, emailsOfNew, names));
  }

  /** Owners by email in lower case. */
  Map<String, Seller> owners(List<ImportRow> rows) {
    Set<String> emails = rows.stream().map(ImportRow::ownerEmail).collect(Collectors.toSet());
    return emails.isEmpty() ? Map.of() : sellers.byEmails(emails);
  }

  /**
   * Accounts by name in lower case.
   *
   * @param create whether those that are missing will be created, so that nobody else must
   */
  Map<String, UUID> accounts(List<ImportRow> rows, boolean create) {
    Set<String> names =
        rows.stream()
            .map(ImportRow::accountName)
            .filter(Objects::nonNull)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, UUID> found = accounts.idsByNames(names);
    if (create && found.size() < names.size()) {
      accounts.lockNames();
      found = accounts.idsByNames(names);
    }
    return found;
  }

  /** What earlier imports said about the contacts of leads. */
  Map<UUID, ImportedContacts> contacts(Collection<Lead> known) {
    Map<UUID, ImportedContacts> byLead = new HashMap<>();
    contacts
        .numbers(known.stream().map(Lead::id).toList())
        .forEach(
            numbers ->
                byLead.put(
                    numbers.leadId(),
                    new ImportedContacts(
                        numbers.replies(),
                        numbers.lastIntent(),
                        numbers.meetings(),
                        numbers.unansweredCalls())));
    return byLead;
  }
}
