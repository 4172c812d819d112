package io.leadwise.research.application.work;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.application.source.SourceHealthLog;
import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.CompanyMatcher;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.domain.identity.NameNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out who a company is (domain.md §5). Below the threshold it says so and offers candidates:
 * facts about the wrong company are worse than none.
 */
@ApplicationScoped
public class CompanyResolver {

  private final CompanyDirectory directory;
  private final SourceHealthLog health;
  private final double threshold;

  @Inject
  CompanyResolver(CompanyDirectory directory, SourceHealthLog health, ResearchConfig config) {
    this.directory = directory;
    this.health = health;
    this.threshold = config.matchThreshold();
  }

  Resolution resolve(CompanyClues clues) {
    Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
    String failure = null;
    Match best = Match.NONE;
    if (directory.enabled()) {
      try {
        for (String name : spellings(clues)) {
          directory
              .search(name, entry -> isCertain(clues, entry))
              .forEach(entry -> entries.putIfAbsent(entry.wikidataId(), entry));
          best = best(clues, entries);
          if (best.score() >= threshold) {
            break;
          }
        }
        health.succeeded(directory.name());
      } catch (SourceFailedException e) {
        failure = e.getMessage();
        health.failed(directory.name(), failure);
      }
    }
    if (best.score() >= threshold) {
      return new Resolution(identity(clues, best), Candidates.none(), null);
    }
    CompanyIdentity byDomain = clues.domain() == null ? null : identity(clues);
    Candidates others = byDomain == null ? candidates(clues, entries) : Candidates.none();
    return new Resolution(byDomain, others, failure);
  }

  private static boolean isCertain(CompanyClues clues, DirectoryEntry entry) {
    return entry.organisation()
        && clues.domain() != null
        && entry.domains().contains(clues.domain());
  }

  /** The name as entered first; directories often list it without its legal form. */
  private static List<String> spellings(CompanyClues clues) {
    String name = clues.searchName();
    String plain = NameNormaliser.withoutLegalForm(name);
    return plain.isEmpty() || plain.equals(name) ? List.of(name) : List.of(name, plain);
  }

  private static Match best(CompanyClues clues, Map<String, DirectoryEntry> entries) {
    List<DirectoryEntry> all = new ArrayList<>(entries.values());
    List<MatchScore> scores = CompanyMatcher.score(clues, all);
    Match best = Match.NONE;
    for (int i = 0; i < all.size(); i++) {
      if (scores.get(i).value() > best.score()) {
        best = new Match(all.get(i), scores.get(i));
      }
    }
    return best;
  }

  private static Candidates candidates(CompanyClues clues, Map<String, DirectoryEntry> entries) {
    List<DirectoryEntry> all = new ArrayList<>(entries.values());
    List<MatchScore> scores = CompanyMatcher.score(clues, all);
    List<Candidate> offered = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).organisation()) {
        offered.add(Candidate.of(all.get(i), scores.get(i)));
      }
    }
    return new Candidates(offered);
  }

  private static CompanyIdentity identity(CompanyClues clues, Match match) {
    DirectoryEntry entry = match.entry();
    boolean same = clues.domain() == null || entry.domains().contains(clues.domain());
    String country =
        clues.country() != null && entry.countries().contains(clues.country())
            ? clues.country()
            : entry.countries().stream().sorted().findFirst().orElse(clues.country());
    return new CompanyIdentity(
        entry.name(),
        clues.domain() != null
            ? clues.domain()
            : entry.domains().stream().sorted().findFirst().orElse(null),
        same && entry.website() != null ? entry.website() : clues.website(),
        entry.wikidataId(),
        null,
        null,
        null,
        country,
        match.matchScore());
  }

  private static CompanyIdentity identity(CompanyClues clues) {
    return new CompanyIdentity(
        clues.name() == null ? clues.domain() : clues.name(),
        clues.domain(),
        clues.website(),
        null,
        null,
        null,
        null,
        clues.country(),
        CompanyMatcher.byDomain(clues));
  }

  private record Match(DirectoryEntry entry, MatchScore matchScore) {

    static final Match NONE = new Match(null, new MatchScore(0, List.of()));

    double score() {
      return matchScore.value();
    }
  }
}
