package io.leadwise.research.domain.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a new research changes in the facts of a company. Facts of a source that answered are
 * replaced by its new ones; facts of a source that could not be asked stay. A fact that is stated
 * again keeps its id.
 *
 * @param current all facts after the research
 * @param added new ones
 * @param seenAgain known ones with a newer source
 * @param superseded ids of those that their source no longer states
 */
public record FactLedger(
    List<ResearchFact> current,
    List<ResearchFact> added,
    List<ResearchFact> seenAgain,
    List<UUID> superseded) {

  /**
   * @param before current facts before the research
   * @param answered findings by the name of each source that answered, empty lists included
   */
  public static FactLedger apply(
      Collection<ResearchFact> before, Map<String, List<Finding>> answered, Supplier<UUID> newId) {
    Map<Key, ResearchFact> known = new HashMap<>();
    before.forEach(fact -> known.put(new Key(fact.origin(), fact.meaning()), fact));
    List<ResearchFact> added = new ArrayList<>();
    List<ResearchFact> seenAgain = new ArrayList<>();
    Map<Key, ResearchFact> current = new LinkedHashMap<>();
    answered.forEach(
        (origin, findings) ->
            findings.forEach(
                found -> {
                  Key key = new Key(origin, FactMeaning.of(found));
                  if (current.containsKey(key)) {
                    return;
                  }
                  ResearchFact old = known.get(key);
                  UUID id = old == null ? newId.get() : old.id();
                  ResearchFact fact = ResearchFact.of(id, origin, found);
                  current.put(key, fact);
                  (old == null ? added : seenAgain).add(fact);
                }));
    List<UUID> superseded = new ArrayList<>();
    known.forEach(
        (key, fact) -> {
          if (!answered.containsKey(key.origin())) {
            current.put(key, fact);
          } else if (!current.containsKey(key)) {
            superseded.add(fact.id());
          }
        });
    return new FactLedger(List.copyOf(current.values()), added, seenAgain, superseded);
  }

  /**
   * Returns the facts as shown: sources that say the same stand together under one fact, with the
   * higher confidence; sources that disagree stay side by side (domain.md §5).
   */
  public static List<ResearchFact> agreed(Collection<ResearchFact> facts) {
    Map<FactMeaning, ResearchFact> shown = new LinkedHashMap<>();
    facts.forEach(fact -> shown.merge(fact.meaning(), fact, FactLedger::together));
    return List.copyOf(shown.values());
  }

  private static ResearchFact together(ResearchFact a, ResearchFact b) {
    Set<FactSource> sources = new HashSet<>(a.sources());
    List<FactSource> all = new ArrayList<>(a.sources());
    b.sources().stream().filter(sources::add).forEach(all::add);
    return new ResearchFact(
        a.id(),
        a.origin(),
        a.section(),
        a.attribute(),
        a.value(),
        a.number(),
        a.currency(),
        a.asOf(),
        Math.max(a.confidence(), b.confidence()),
        all);
  }

  private record Key(String origin, FactMeaning meaning) {}
}
