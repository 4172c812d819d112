package io.leadwise.research.application.work;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.EntryLinks;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.domain.identity.NameNormaliser;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All directories together. The general ones know websites and the keys of registers; registers are
 * asked only for a key that is still missing, and only where a name and a country are known: names
 * alone link nothing.
 */
@ApplicationScoped
class Directories {

  /** The general directory, which knows the keys of all others. */
  static final String GENERAL = "wikidata";

  private final List<CompanyDirectory> general;
  private final List<CompanyDirectory> registers;

  @Inject
  Directories(@All List<CompanyDirectory> all) {
    this.general = all.stream().filter(directory -> !directory.isRegister()).toList();
    this.registers = all.stream().filter(CompanyDirectory::isRegister).toList();
  }

  DirectoryRound begin() {
    return new DirectoryRound();
  }

  /** The name as entered first; directories often list it without its legal form. */
  static List<String> spellings(String name) {
    String plain = NameNormaliser.withoutLegalForm(name);
    return plain.isEmpty() || plain.equals(name) ? List.of(name) : List.of(name, plain);
  }

  /**
   * Searches the general directories, spelling by spelling.
   *
   * @param enough whether the entries so far settle it
   */
  List<DirectoryEntry> general(
      DirectoryRound round,
      String name,
      Predicate<DirectoryEntry> certain,
      Predicate<List<DirectoryEntry>> enough) {
    Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
    for (String spelling : spellings(name)) {
      for (CompanyDirectory directory : general) {
        round
            .search(directory, spelling, null, certain)
            .forEach(entry -> entries.putIfAbsent(entry.wikidataId(), entry));
      }
      if (enough.test(List.copyOf(entries.values()))) {
        break;
      }
    }
    return List.copyOf(entries.values());
  }

  /** Returns the entries with what registers know under the name, joined where they fit. */
  List<DirectoryEntry> withRegisters(
      DirectoryRound round, CompanyClues clues, List<DirectoryEntry> entries) {
    List<DirectoryEntry> joined = entries;
    for (CompanyDirectory register : registers) {
      List<DirectoryEntry> found =
          round.search(register, clues.name(), clues.country(), entry -> false);
      joined = EntryLinks.joined(joined, EntryLinks.namesakes(clues.name(), found));
    }
    return joined;
  }

  /** Returns the entries that a pin names, one of each directory that it has a key of. */
  List<DirectoryEntry> pinned(DirectoryRound round, CompanyClues clues) {
    return Stream.concat(general.stream(), registers.stream())
        .flatMap(directory -> round.find(directory, clues.pin()).stream())
        .toList();
  }

  /**
   * Completes an entry by the keys of registers: the only company of its name in its country.
   *
   * @param country ISO 3166 alpha-2, or null: then nothing is linked
   */
  Linked completed(DirectoryRound round, DirectoryEntry entry, String country, List<String> names) {
    Linked linked = new Linked(entry, List.of());
    if (country == null) {
      return linked;
    }
    for (CompanyDirectory register : registers) {
      if (!register.hasKey(linked.entry())) {
        linked = linked(round, register, linked, country, names);
      }
    }
    return linked;
  }

  private static Linked linked(
      DirectoryRound round,
      CompanyDirectory register,
      Linked known,
      String country,
      List<String> names) {
    for (String name : names) {
      List<DirectoryEntry> same =
          EntryLinks.bearing(
              List.of(name), country, round.search(register, name, country, entry -> false));
      if (same.size() == 1) {
        return known.with(
            same.get(0),
            "%s has one company of this name in %s".formatted(register.name(), country));
      }
      if (same.size() > 1) {
        return known.with(
            "%s has several companies of this name in %s".formatted(register.name(), country));
      }
    }
    return known;
  }

  /**
   * An entry with what registers added.
   *
   * @param evidence what was found there, in words
   */
  record Linked(DirectoryEntry entry, List<String> evidence) {

    private Linked with(String word) {
      List<String> all = new ArrayList<>(evidence);
      all.add(word);
      return new Linked(entry, all);
    }

    private Linked with(DirectoryEntry other, String word) {
      return new Linked(entry.with(other), with(word).evidence());
    }

    MatchScore on(MatchScore score) {
      MatchScore all = score;
      for (String word : evidence) {
        all = all.with(word);
      }
      return all;
    }
  }
}
