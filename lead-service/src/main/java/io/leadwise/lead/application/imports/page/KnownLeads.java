package io.leadwise.lead.application.imports.page;

import io.leadwise.lead.domain.Lead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The leads that rows of a page may be about: those found, and those that earlier rows of the page
 * made.
 */
final class KnownLeads {

  /** By what a lead was recognised, in words for the person who imports. */
  enum By {
    EXTERNAL_ID("external id"),
    EMAIL("email"),
    NAME("name and company");

    private final String words;

    By(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  record Match(Lead lead, By by) {}

  private static final Comparator<Lead> BEST =
      Comparator.comparing(Lead::isOpen)
          .reversed()
          .thenComparing(Lead::createdAt)
          .thenComparing(Lead::id);

  private final Map<UUID, Lead> leads = new HashMap<>();
  private final Map<String, List<UUID>> byKey = new HashMap<>();
  // The external id of a merged lead names the one that it is a part of.
  private final Map<String, UUID> aliases = new HashMap<>();

  private final boolean byName;

  /**
   * @param byName whether any row is looked for by name
   */
  KnownLeads(Collection<Lead> found, boolean byName) {
    this.byName = byName;
    found.forEach(this::put);
  }

  /** Adds a lead, or takes note of its present state. */
  void put(Lead lead) {
    if (lead.mergedIntoId() != null) {
      if (lead.externalKey() != null) {
        aliases.put(LeadKeys.externalId(lead.externalKey()), lead.mergedIntoId());
      }
      return;
    }
    leads.put(lead.id(), lead);
    for (String key : LeadKeys.of(lead, byName)) {
      List<UUID> ids = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (!ids.contains(lead.id())) {
        ids.add(lead.id());
      }
    }
  }

  boolean has(UUID lead) {
    return leads.containsKey(lead);
  }

  Collection<Lead> all() {
    return leads.values();
  }

  /** The lead with the external id of the row, or null. */
  Match byExternalId(ImportRow row) {
    if (row.key() == null) {
      return null;
    }
    String key = LeadKeys.externalId(row.key());
    Lead lead = aliases.containsKey(key) ? leads.get(aliases.get(key)) : best(key, false);
    return lead == null ? null : new Match(lead, By.EXTERNAL_ID);
  }

  /**
   * The lead that the row is about, or null: by its external id, else by its email, else by name
   * and company. A row that has an external id is never about a lead that has another.
   */
  Match find(ImportRow row) {
    Match match = byExternalId(row);
    if (match != null || row.lesserKey() == null) {
      return match;
    }
    Lead lead = best(row.lesserKey(), row.key() != null);
    return lead == null ? null : new Match(lead, row.email() == null ? By.NAME : By.EMAIL);
  }

  private Lead best(String key, boolean withoutExternalId) {
    return byKey.getOrDefault(key, List.of()).stream()
        .map(leads::get)
        .filter(lead -> !withoutExternalId || lead.externalKey() == null)
        // An earlier row may have changed what it was known by.
        .filter(lead -> LeadKeys.of(lead, byName).contains(key))
        .min(BEST)
        .orElse(null);
  }
}
