package io.leadwise.prioritization.domain.research;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What research-service answered about the company of one lead.
 *
 * @param runId selection run that asked; null when none did
 * @param leadVersion version of the lead that was researched
 * @param version grows with each answer about this lead
 * @param company null when no company was resolved
 */
public record Research(
    UUID runId,
    long leadVersion,
    long version,
    Instant completedAt,
    Company company,
    List<Candidate> candidates,
    Section businessOverview,
    Section finances,
    Section accountNews,
    Section competitors,
    List<Fact> facts) {

  // Newest first, then the surest; the id makes the order total.
  private static final Comparator<Fact> BEST_FIRST =
      Comparator.comparing(Fact::asOf, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingDouble(Fact::confidence)
          .reversed()
          .thenComparing(fact -> fact.factId().toString());

  public Research {
    candidates = candidates == null ? List.of() : List.copyOf(candidates);
    facts = facts == null ? List.of() : List.copyOf(facts);
  }

  /** Facts about that attribute, the newest and surest first. */
  public Stream<Fact> factsAbout(String attribute) {
    return facts.stream()
        .filter(fact -> fact.attribute().equalsIgnoreCase(attribute))
        .sorted(BEST_FIRST);
  }

  /** The best figure for that attribute, if there is one. */
  public Optional<Fact> figure(String attribute) {
    return factsAbout(attribute).filter(fact -> fact.number() != null).findFirst();
  }

  public List<Fact> factsIn(ResearchSection section) {
    return facts.stream().filter(fact -> fact.section() == section).toList();
  }

  /** News, the newest and surest first. */
  public List<Fact> news() {
    return facts.stream()
        .filter(fact -> fact.section() == ResearchSection.ACCOUNT_NEWS)
        .sorted(BEST_FIRST)
        .toList();
  }

  public Section section(ResearchSection section) {
    return switch (section) {
      case BUSINESS_OVERVIEW -> businessOverview;
      case FINANCES -> finances;
      case ACCOUNT_NEWS -> accountNews;
      case COMPETITORS -> competitors;
    };
  }

  /**
   * The company that was resolved, shared by all its leads.
   *
   * @param cik its number at the SEC; null when it is not known
   * @param lei its Legal Entity Identifier (ISO 17442); null when it is not known
   * @param matchScore 0 to 1, how sure it is the one that is meant
   */
  public record Company(
      UUID companyId,
      String name,
      String domain,
      String wikidataId,
      String cik,
      String lei,
      String country,
      double matchScore) {}

  /** A company that could be meant. */
  public record Candidate(
      String name,
      String domain,
      String wikidataId,
      String cik,
      String lei,
      String description,
      double matchScore) {}
}
