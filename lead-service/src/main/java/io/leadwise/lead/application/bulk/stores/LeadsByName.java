package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.persistence.imports.ImportedLeadTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The leads that the rows of a page may be about, by external id and by address. */
final class LeadsByName {

  /** Of several with one address: an open one, the oldest. */
  private static final Comparator<Lead> BEST =
      Comparator.comparing(Lead::isOpen)
          .reversed()
          .thenComparing(Lead::createdAt)
          .thenComparing(Lead::id);

  private final Map<ExternalKey, Lead> byKey = new HashMap<>();
  private final Map<String, Lead> byEmail = new HashMap<>();

  LeadsByName(Collection<Lead> found) {
    found.stream().sorted(BEST).forEach(this::put);
  }

  /** Finds them: one query for each source, and there is only one as a rule. */
  static Set<UUID> ids(ImportedLeadTable table, List<BulkRow<LeadDraft>> rows) {
    Map<String, Set<String>> externalIds = new TreeMap<>();
    Set<String> emails = new HashSet<>();
    for (BulkRow<LeadDraft> row : rows) {
      externalIds
          .computeIfAbsent(row.key().source(), source -> new HashSet<>())
          .add(row.key().id());
      if (row.record().email() != null) {
        emails.add(Texts.address(row.record().email()));
      }
    }
    Set<UUID> ids = new HashSet<>();
    externalIds.forEach(
        (source, keys) -> ids.addAll(table.ids(source, keys, Set.of(), emails, Set.of())));
    return ids;
  }

  void put(Lead lead) {
    if (lead.externalKey() != null) {
      byKey.put(lead.externalKey(), lead);
    } else if (lead.details().email() != null && lead.mergedIntoId() == null) {
      byEmail.putIfAbsent(Texts.address(lead.details().email()), lead);
    }
  }

  /**
   * The lead that a row is about, or null.
   *
   * @param email null when the row has none
   */
  Lead find(ExternalKey key, String email) {
    Lead found = byKey.get(key);
    if (found != null || email == null) {
      return found;
    }
    Lead unnamed = byEmail.get(Texts.address(email));
    // An earlier row of the page may have given it its name.
    return unnamed == null || unnamed.externalKey() != null ? null : unnamed;
  }
}
