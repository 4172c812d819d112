package io.leadwise.research.domain.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A company as a public directory knows it.
 *
 * @param wikidataId item id; null in a register
 * @param wikipediaTitle title of its article in the English Wikipedia, or null
 * @param cik key at the SEC, ten digits, or null
 * @param lei Legal Entity Identifier, or null
 * @param name its label
 * @param names label and aliases
 * @param description what it is, or null
 * @param domains registrable domains of its official websites
 * @param website root of its best official website, or null
 * @param countries ISO 3166 alpha-2 codes
 * @param organisation false for people, places, works, disambiguation pages
 */
public record DirectoryEntry(
    String wikidataId,
    String wikipediaTitle,
    String cik,
    String lei,
    String name,
    List<String> names,
    String description,
    Set<String> domains,
    String website,
    Set<String> countries,
    boolean organisation) {

  /** An entry without keys of registers. */
  public DirectoryEntry(
      String wikidataId,
      String name,
      List<String> names,
      String description,
      Set<String> domains,
      String website,
      Set<String> countries,
      boolean organisation) {
    this(
        wikidataId,
        null,
        null,
        null,
        name,
        names,
        description,
        domains,
        website,
        countries,
        organisation);
  }

  /**
   * Returns this entry, completed by a register's one about the same company.
   *
   * @see EntryLinks
   */
  public DirectoryEntry with(DirectoryEntry other) {
    return new DirectoryEntry(
        first(wikidataId, other.wikidataId),
        first(wikipediaTitle, other.wikipediaTitle),
        first(cik, other.cik),
        first(lei, other.lei),
        name,
        Stream.concat(names.stream(), other.names.stream()).distinct().toList(),
        first(description, other.description),
        domains.isEmpty() ? other.domains : domains,
        first(website, other.website),
        countries.isEmpty() ? other.countries : countries,
        organisation);
  }

  /** Returns this entry under another name, the old one kept as an alias. */
  public DirectoryEntry renamed(String newName) {
    return new DirectoryEntry(
        wikidataId,
        wikipediaTitle,
        cik,
        lei,
        newName,
        Stream.concat(Stream.of(newName), names.stream()).distinct().toList(),
        description,
        domains,
        website,
        countries,
        organisation);
  }

  private static String first(String ours, String theirs) {
    return ours == null ? theirs : ours;
  }
}
