package io.leadwise.research.domain.shown;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
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
import java.util.stream.Collectors;

/**
 * Puts facts together as they are shown: sources that say the same stand under one fact, whose
 * words are those of the most trusted one; sources that disagree stand side by side, marked.
 */
public final class Agreement {

  /** The most trusted first; among equals the more exact period, then the older fact. */
  private static final Comparator<ResearchFact> TRUST =
      Comparator.comparingDouble(ResearchFact::confidence)
          .reversed()
          .thenComparing(fact -> fact.asOf() == null ? 0 : -fact.asOf().length())
          .thenComparing(ResearchFact::id);

  private Agreement() {}

  /** Returns what agreeing sources say together, in the order of the attributes; nothing marked. */
  public static List<ShownFact> of(Collection<ResearchFact> facts) {
    Map<String, Groups> byAttribute = new LinkedHashMap<>();
    facts.forEach(fact -> byAttribute.computeIfAbsent(fact.attribute(), any -> new Groups()));
    facts.stream().sorted(TRUST).forEach(fact -> byAttribute.get(fact.attribute()).take(fact));
    return byAttribute.values().stream()
        .flatMap(groups -> groups.all.stream())
        .map(Agreement::together)
        .toList();
  }

  /** Returns the facts with a mark on those that another one contradicts. */
  public static List<ShownFact> marked(List<ShownFact> facts) {
    return facts.stream()
        .map(
            fact ->
                facts.stream().anyMatch(other -> Sameness.contradict(fact.fact(), other.fact()))
                    ? fact.inConflict()
                    : fact)
        .toList();
  }

  /** Returns whether both say the same. */
  public static boolean agree(ResearchFact a, ResearchFact b) {
    return Sameness.agree(a, b);
  }

  /** Facts about one attribute that agree. */
  private static final class Groups {
    private final List<List<ResearchFact>> all = new ArrayList<>();
    private final Map<String, List<List<ResearchFact>>> byKey = new HashMap<>();

    /** A company may have hundreds of products: only those of the same words are compared. */
    void take(ResearchFact fact) {
      String key = Sameness.key(fact);
      List<List<ResearchFact>> near =
          key == null ? all : byKey.computeIfAbsent(key, any -> new ArrayList<>());
      for (List<ResearchFact> group : near) {
        ResearchFact head = group.get(0);
        if (key == null ? Sameness.agree(head, fact) : Sameness.sameQuestion(head, fact)) {
          group.add(fact);
          return;
        }
      }
      List<ResearchFact> group = new ArrayList<>(List.of(fact));
      all.add(group);
      if (key != null) {
        near.add(group);
      }
    }
  }

  private static ShownFact together(List<ResearchFact> group) {
    if (group.size() == 1) {
      return ShownFact.found(
          group.get(0).citing(group.get(0).sources(), Independence.confidence(group)),
          Set.of(group.get(0).id()));
    }
    Set<UUID> ids = group.stream().map(ResearchFact::id).collect(Collectors.toSet());
    return ShownFact.found(
        group.get(0).citing(sources(group), Independence.confidence(group)), ids);
  }

  /** Returns the sources of all, each once. */
  public static List<FactSource> sources(Collection<ResearchFact> facts) {
    Set<FactSource> sources = new LinkedHashSet<>();
    facts.forEach(fact -> sources.addAll(fact.sources()));
    return List.copyOf(sources);
  }
}
