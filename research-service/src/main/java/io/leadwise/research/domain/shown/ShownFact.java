package io.leadwise.research.domain.shown;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A fact as a reader sees it: what agreeing sources say together, or what follows from other facts.
 *
 * @param fact with the sources and the confidence of all that agree
 * @param standsFor ids of the stored facts in it; its own for a derived one
 * @param conflict whether another fact says something else about the same
 * @param derivedFrom ids of the shown facts that it follows from; empty for a found one
 * @param note how it was derived, or why it is not known; null where nothing is to be said
 * @param correction null unless a co-worker corrected it
 */
public record ShownFact(
    ResearchFact fact,
    Set<UUID> standsFor,
    boolean conflict,
    List<UUID> derivedFrom,
    String note,
    CorrectionNote correction) {

  public ShownFact {
    Objects.requireNonNull(fact);
    standsFor = Set.copyOf(standsFor);
    derivedFrom = List.copyOf(derivedFrom);
  }

  /** A fact that sources state. */
  public static ShownFact found(ResearchFact fact, Set<UUID> standsFor) {
    return new ShownFact(fact, standsFor, false, List.of(), null, null);
  }

  /** A fact that follows from others. */
  public static ShownFact derived(ResearchFact fact, List<ShownFact> from, String note) {
    return new ShownFact(
        fact,
        Set.of(fact.id()),
        from.stream().anyMatch(ShownFact::conflict),
        from.stream().map(ShownFact::id).toList(),
        note,
        null);
  }

  public ShownFact inConflict() {
    return new ShownFact(fact, standsFor, true, derivedFrom, note, correction);
  }

  public ShownFact corrected(CorrectionNote by) {
    return new ShownFact(fact, standsFor, conflict, derivedFrom, note, by);
  }

  public UUID id() {
    return fact.id();
  }

  public SectionName section() {
    return fact.section();
  }

  public String attribute() {
    return fact.attribute();
  }

  public String value() {
    return fact.value();
  }

  public List<FactSource> sources() {
    return fact.sources();
  }
}
