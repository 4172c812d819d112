package io.leadwise.research.domain.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores directory entries against what the lead tells. An equal website decides almost alone; a
 * different website speaks against; without one, the name decides together with the country and
 * with being the only company of that name. Names alone, where several companies bear them, never
 * reach the threshold: a wrong company is worse than none (domain.md §5).
 */
public final class CompanyMatcher {

  private static final double SAME_DOMAIN = 0.80;
  private static final double SAME_DOMAIN_NAME = 0.15;
  private static final double SAME_DOMAIN_COUNTRY = 0.05;
  private static final double SAME_BRAND = 0.50;
  private static final double SAME_BRAND_NAME = 0.20;
  private static final double OTHER_DOMAIN_NAME = 0.45;
  private static final double NAME = 0.65;
  private static final double COUNTRY = 0.20;
  private static final double ONLY_ONE = 0.15;
  private static final double WITHOUT_DOMAIN_MAX = 0.95;

  /** Scores that are closer than that do not tell two companies apart. */
  private static final double ALIKE = 0.05;

  private static final double SAME_NAME = NameSimilarity.SAME;

  /** A name in another legal form is another company's, though people mix forms up. */
  private static final double OTHER_FORM = 0.7;

  private CompanyMatcher() {}

  /**
   * Returns the score of each entry, in their order. Where only names speak and two companies come
   * out alike, neither is sure.
   */
  public static List<MatchScore> score(CompanyClues clues, List<DirectoryEntry> entries) {
    List<MatchScore> scores = alone(clues, entries);
    List<MatchScore> sure = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      double least = scores.get(i).value() - ALIKE;
      boolean sameSite =
          clues.domain() != null && entries.get(i).domains().contains(clues.domain());
      long asGood = scores.stream().filter(other -> other.value() >= least).count();
      sure.add(sameSite || asGood == 1 ? scores.get(i) : scores.get(i).notSure());
    }
    return sure;
  }

  private static List<MatchScore> alone(CompanyClues clues, List<DirectoryEntry> entries) {
    long sameName =
        entries.stream()
            .filter(DirectoryEntry::organisation)
            .filter(entry -> similarity(clues, entry) >= SAME_NAME)
            .count();
    return entries.stream().map(entry -> score(clues, entry, sameName == 1)).toList();
  }

  private static MatchScore score(CompanyClues clues, DirectoryEntry entry, boolean onlyOne) {
    if (!entry.organisation()) {
      return new MatchScore(0, List.of("is not an organisation"));
    }
    List<String> evidence = new ArrayList<>();
    double name = similarity(clues, entry);
    evidence.add("name alike to %d %%".formatted(Math.round(name * 100)));
    if (clues.name() != null && EntryLinks.hasOtherForm(entry, clues.name())) {
      evidence.add("another legal form");
    }
    int country = country(clues, entry, evidence);
    if (clues.domain() == null || entry.domains().isEmpty()) {
      boolean alone = onlyOne && name >= SAME_NAME;
      if (alone) {
        evidence.add("the only company of this name");
      }
      double sum = NAME * name + COUNTRY * country + (alone ? ONLY_ONE : 0);
      return new MatchScore(Math.min(WITHOUT_DOMAIN_MAX, sum), evidence);
    }
    if (entry.domains().contains(clues.domain())) {
      evidence.add(0, "official website is " + clues.domain());
      double sum = SAME_DOMAIN + SAME_DOMAIN_NAME * name + SAME_DOMAIN_COUNTRY * country;
      return new MatchScore(sum, evidence);
    }
    String brand = Domains.brand(clues.domain());
    if (entry.domains().stream().map(Domains::brand).anyMatch(brand::equals)) {
      evidence.add(0, "official website has the same name under another ending");
      double sum = SAME_BRAND + SAME_BRAND_NAME * name + COUNTRY / 2 * country;
      return new MatchScore(sum, evidence);
    }
    evidence.add(0, "official website is another one");
    return new MatchScore(OTHER_DOMAIN_NAME * name + COUNTRY / 2 * country, evidence);
  }

  /**
   * Returns the identity that the domain alone gives.
   *
   * @param clues with a domain
   */
  public static MatchScore byDomain(CompanyClues clues) {
    List<String> evidence = new ArrayList<>(List.of(clues.evidence().words()));
    double score = clues.evidence().strength();
    if (clues.name() != null
        && NameSimilarity.between(clues.name(), Domains.brand(clues.domain())) >= SAME_NAME) {
      evidence.add("the domain bears the company's name");
      score += 0.05;
    }
    return new MatchScore(score, evidence);
  }

  private static double similarity(CompanyClues clues, DirectoryEntry entry) {
    double alike =
        entry.names().stream()
            .mapToDouble(name -> NameSimilarity.between(clues.searchName(), name))
            .max()
            .orElse(0);
    boolean otherForm = clues.name() != null && EntryLinks.hasOtherForm(entry, clues.name());
    return otherForm ? OTHER_FORM * alike : alike;
  }

  private static int country(CompanyClues clues, DirectoryEntry entry, List<String> evidence) {
    if (clues.country() == null || entry.countries().isEmpty()) {
      return 0;
    }
    boolean same = entry.countries().contains(clues.country());
    evidence.add(same ? "same country" : "another country");
    return same ? 1 : -1;
  }
}
