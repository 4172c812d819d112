package io.leadwise.research.domain.identity;

/** A company that could be meant, with how sure that is. */
public record Candidate(
    String name, String domain, String wikidataId, String description, double matchScore) {

  public static Candidate of(DirectoryEntry entry, MatchScore score) {
    String domain = entry.domains().stream().sorted().findFirst().orElse(null);
    return new Candidate(
        entry.name(), domain, entry.wikidataId(), entry.description(), score.value());
  }
}
