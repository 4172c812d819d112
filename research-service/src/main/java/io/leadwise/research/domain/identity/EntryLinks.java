package io.leadwise.research.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells which entries of different directories are about one company: a common key is proof; else
 * the same name in the same country, where nothing contradicts and only one is of that kind.
 */
public final class EntryLinks {

  private EntryLinks() {}

  /**
   * Returns the entries with those of registers joined to them. A register's entry that fits
   * several others, or none, stands for itself.
   */
  public static List<DirectoryEntry> joined(
      List<DirectoryEntry> entries, List<DirectoryEntry> ofRegisters) {
    List<DirectoryEntry> all = new ArrayList<>(entries);
    for (DirectoryEntry found : ofRegisters) {
      List<Integer> fits = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (isSame(all.get(i), found)) {
          fits.add(i);
        }
      }
      if (fits.size() == 1) {
        int at = fits.get(0);
        all.set(at, all.get(at).with(found));
      } else {
        all.add(found);
      }
    }
    return all;
  }

  private static boolean isSame(DirectoryEntry known, DirectoryEntry found) {
    if (shareKey(known, found)) {
      return true;
    }
    boolean contradicts =
        differs(known.cik(), found.cik())
            || differs(known.lei(), found.lei())
            || differs(known.wikidataId(), found.wikidataId());
    return known.organisation()
        && !contradicts
        && known.names().stream()
            .anyMatch(
                name ->
                    known.countries().stream().anyMatch(country -> bears(found, name, country)));
  }

  /** Returns whether both have the same key of a register, or the same website. */
  public static boolean shareKey(DirectoryEntry one, DirectoryEntry other) {
    return shares(one.cik(), other.cik())
        || shares(one.lei(), other.lei())
        || one.domains().stream().anyMatch(other.domains()::contains);
  }

  private static boolean shares(String a, String b) {
    return a != null && a.equals(b);
  }

  private static boolean differs(String a, String b) {
    return a != null && b != null && !a.equals(b);
  }

  /**
   * Returns those entries that bear exactly one of the names, in the country, and no other legal
   * form than it: Müller GmbH is not Müller AG.
   */
  public static List<DirectoryEntry> bearing(
      List<String> names, String country, List<DirectoryEntry> entries) {
    return entries.stream()
        .filter(DirectoryEntry::organisation)
        .filter(
            entry ->
                names.stream()
                    .filter(Objects::nonNull)
                    .anyMatch(name -> bears(entry, name, country)))
        .toList();
  }

  /** Returns those entries whose name counts as the same one. */
  public static List<DirectoryEntry> namesakes(String name, List<DirectoryEntry> entries) {
    return entries.stream()
        .filter(
            entry ->
                entry.names().stream()
                    .anyMatch(one -> NameSimilarity.between(one, name) >= NameSimilarity.SAME))
        .toList();
  }

  private static boolean bears(DirectoryEntry entry, String name, String country) {
    return entry.countries().contains(country)
        && entry.names().stream().anyMatch(one -> NameSimilarity.between(one, name) == 1)
        && !hasOtherForm(entry, name);
  }

  /** Returns whether the entry bears this name in other legal forms only. */
  static boolean hasOtherForm(DirectoryEntry entry, String name) {
    var wanted = NameNormaliser.legalForm(name);
    if (wanted.isEmpty()) {
      return false;
    }
    List<String> same =
        entry.names().stream()
            .filter(one -> NameSimilarity.between(one, name) >= NameSimilarity.SAME)
            .toList();
    return !same.isEmpty()
        && same.stream()
            .map(NameNormaliser::legalForm)
            .noneMatch(form -> form.isEmpty() || form.equals(wanted));
  }
}
