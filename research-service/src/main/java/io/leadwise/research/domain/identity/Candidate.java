package io.leadwise.research.domain.identity;

import java.util.List;

/**
 * A company that could be meant, with how sure that is.
 *
 * @param country ISO 3166 alpha-2, or null
 * @param evidence what speaks for and against it, in words
 */
public record Candidate(
    String name,
    String domain,
    String wikidataId,
    String cik,
    String lei,
    String country,
    String description,
    double matchScore,
    List<String> evidence) {

  public Candidate {
    // Candidates of before there was evidence have none.
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  public static Candidate of(DirectoryEntry entry, MatchScore score) {
    return new Candidate(
        entry.name(),
        entry.domains().stream().sorted().findFirst().orElse(null),
        entry.wikidataId(),
        entry.cik(),
        entry.lei(),
        entry.countries().stream().sorted().findFirst().orElse(null),
        entry.description(),
        score.value(),
        score.evidence());
  }
}
