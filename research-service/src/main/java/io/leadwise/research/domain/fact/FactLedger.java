package io.leadwise.research.domain.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a new research changes in the facts of a company. Facts of a source that answered are
 * replaced by its new ones; facts of a source that could not be asked stay. A fact that is stated
 * again keeps its id. News stays when a source no longer lists it: feeds show the newest only.
 *
 * @param current all facts after the research
 * @param added new ones
 * @param seenAgain known ones with a newer source
 * @param superseded those that their source no longer states
 */
public record FactLedger(
    List<ResearchFact> current,
    List<ResearchFact> added,
    List<ResearchFact> seenAgain,
    List<Supersession> superseded) {

  /**
   * A fact that its source no longer states.
   *
   * @param by what the source says about the same instead; null where it says nothing
   */
  public record Supersession(UUID factId, UUID by) {}

  /**
   * @param before current facts before the research
   * @param answered findings by the name of each source that answered, empty lists included
   * @param sameCompany whether the facts before are about the company as it is known now
   */
  public static FactLedger apply(
      Collection<ResearchFact> before,
      Map<String, List<Finding>> answered,
      boolean sameCompany,
      Supplier<UUID> newId) {
    Map<Key, ResearchFact> known = new HashMap<>();
    before.forEach(fact -> known.put(new Key(fact.origin(), fact.meaning()), fact));
    Map<Key, ResearchFact> current = new LinkedHashMap<>();
    answered.forEach(
        (origin, findings) ->
            findings.forEach(
                found -> {
                  Key key = new Key(origin, FactMeaning.of(found));
                  ResearchFact old = current.getOrDefault(key, known.get(key));
                  UUID id = old == null ? newId.get() : old.id();
                  current.merge(key, ResearchFact.of(id, origin, found), FactLedger::together);
                }));
    List<ResearchFact> added = new ArrayList<>();
    List<ResearchFact> seenAgain = new ArrayList<>();
    current.forEach((key, fact) -> (known.containsKey(key) ? seenAgain : added).add(fact));
    List<Supersession> superseded = new ArrayList<>();
    known.forEach(
        (key, fact) -> {
          boolean keptNews = sameCompany && fact.section() == SectionName.ACCOUNT_NEWS;
          if (!answered.containsKey(key.origin()) || (keptNews && !current.containsKey(key))) {
            current.put(key, fact);
          } else if (!current.containsKey(key)) {
            superseded.add(new Supersession(fact.id(), successor(fact, added)));
          }
        });
    return new FactLedger(List.copyOf(current.values()), added, seenAgain, superseded);
  }

  /**
   * Returns what the same source now says about the same: the same period first, else the newest.
   */
  private static UUID successor(ResearchFact old, List<ResearchFact> added) {
    List<ResearchFact> candidates =
        added.stream()
            .filter(fact -> fact.origin().equals(old.origin()))
            .filter(fact -> fact.section() == old.section())
            .filter(fact -> fact.attribute().equals(old.attribute()))
            .toList();
    return candidates.stream()
        .filter(fact -> Period.same(fact.asOf(), old.asOf()))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .max(
                        Comparator.comparing(
                            ResearchFact::asOf,
                            Comparator.nullsFirst(Comparator.<String>naturalOrder()))))
        .map(ResearchFact::id)
        .orElse(null);
  }

  /** One source may say the same in several places, as an index of articles does. */
  private static ResearchFact together(ResearchFact a, ResearchFact b) {
    Set<FactSource> sources = new LinkedHashSet<>(a.sources());
    sources.addAll(b.sources());
    ResearchFact both = a.citing(List.copyOf(sources), Math.max(a.confidence(), b.confidence()));
    return both.newsHint() == null ? both.typed(b.newsHint()) : both;
  }

  private record Key(String origin, FactMeaning meaning) {}
}
