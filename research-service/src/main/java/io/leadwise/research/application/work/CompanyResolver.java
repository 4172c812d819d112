package io.leadwise.research.application.work;

import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
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
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds out who a company is (domain.md §5). Below the threshold it says so and offers candidates:
 * facts about the wrong company are worse than none.
 */
@ApplicationScoped
public class CompanyResolver {

  private final Directories directories;
  private final PinnedCompanies pinned;
  private final double threshold;

  @Inject
  CompanyResolver(Directories directories, PinnedCompanies pinned, ResearchConfig config) {
    this.directories = directories;
    this.pinned = pinned;
    this.threshold = config.matchThreshold();
  }

  Resolution resolve(CompanyClues clues) {
    DirectoryRound round = directories.begin();
    if (clues.pin() != null) {
      return pinned.resolve(clues, round);
    }
    List<DirectoryEntry> entries =
        directories.general(
            round,
            clues.searchName(),
            entry -> isCertain(clues, entry),
            found -> best(clues, found).score() >= threshold);
    Match best = best(clues, entries);
    if (best.score() < threshold && clues.domain() == null) {
      // Only a name: whoever bears it in a register may be meant, or is offered.
      entries = directories.withRegisters(round, clues, entries);
      best = best(clues, entries);
    }
    if (best.score() >= threshold) {
      return resolved(clues, round, best);
    }
    if (clues.domain() != null) {
      Match byDomain = new Match(Identities.unlisted(clues), CompanyMatcher.byDomain(clues));
      return resolved(clues, round, byDomain);
    }
    return new Resolution(null, candidates(clues, entries), round.failures());
  }

  private Resolution resolved(CompanyClues clues, DirectoryRound round, Match match) {
    Directories.Linked linked =
        directories.completed(
            round,
            match.entry(),
            Identities.country(clues, match.entry()),
            names(clues, match.entry()));
    return new Resolution(
        Identities.of(clues, linked.entry(), linked.on(match.matchScore())),
        Candidates.none(),
        round.failures());
  }

  /** Returns the names to look up in registers, each asked once however it is spelled. */
  private static List<String> names(CompanyClues clues, DirectoryEntry entry) {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(clues.name(), entry.name())
        .filter(Objects::nonNull)
        // Without a name the domain stands for it, and registers know no domains.
        .filter(name -> !name.equals(clues.domain()))
        .forEach(name -> names.putIfAbsent(NameNormaliser.normalise(name), name));
    return List.copyOf(names.values());
  }

  private static boolean isCertain(CompanyClues clues, DirectoryEntry entry) {
    return entry.organisation()
        && clues.domain() != null
        && entry.domains().contains(clues.domain());
  }

  private static Match best(CompanyClues clues, List<DirectoryEntry> entries) {
    List<MatchScore> scores = CompanyMatcher.score(clues, entries);
    Match best = Match.NONE;
    for (int i = 0; i < entries.size(); i++) {
      if (scores.get(i).value() > best.score()) {
        best = new Match(entries.get(i), scores.get(i));
      }
    }
    return best;
  }

  private static Candidates candidates(CompanyClues clues, List<DirectoryEntry> entries) {
    List<MatchScore> scores = CompanyMatcher.score(clues, entries);
    List<Candidate> offered = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).organisation()) {
        offered.add(Candidate.of(entries.get(i), scores.get(i)));
      }
    }
    return new Candidates(offered);
  }

  private record Match(DirectoryEntry entry, MatchScore matchScore) {

    static final Match NONE = new Match(null, new MatchScore(0, List.of()));

    double score() {
      return matchScore.value();
    }
  }
}
