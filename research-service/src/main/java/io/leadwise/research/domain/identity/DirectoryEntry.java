package io.leadwise.research.domain.identity;

import java.util.List;
import java.util.Set;

/**
 * A company as a public directory knows it.
 *
 * @param wikidataId item id
 * @param name its label
 * @param names label and aliases
 * @param description what it is, or null
 * @param domains registrable domains of its official websites
 * @param website root of its best official website, or null
 * @param countries ISO 3166 alpha-2 codes
 * @param organisation false for people, places, works, disambiguation pages
 * @param wikipediaTitle title of its article in the English Wikipedia, or null
 */
public record DirectoryEntry(
    String wikidataId,
    String name,
    List<String> names,
    String description,
    Set<String> domains,
    String website,
    Set<String> countries,
    boolean organisation,
    String wikipediaTitle) {}
