package io.leadwise.research.domain.competitor;

import io.leadwise.research.domain.competitor.CompetitorClues.OnOpportunity;
import io.leadwise.research.domain.competitor.CompetitorClues.Win;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.identity.NameNormaliser;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.Independence;
import io.leadwise.research.domain.shown.ShownFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The competitors for a lead in the order of domain.md §5: those named on the lead's opportunities;
 * then those that sources name, by the number of independent ones, ties by the most recently won
 * opportunity; the admin's list at the end. A name that stands in several places stands once, with
 * all its sources.
 */
public final class Competitors {

  private static final String LICENCE = "own data";

  private Competitors() {}

  /**
   * @param cited what sources say, from the facts of the company
   * @param own name of the company, which is no competitor of itself; null when unknown
   * @param at when the clues were read
   */
  public static List<ShownFact> ranked(
      UUID leadId, CompetitorClues clues, List<ShownFact> cited, String own, Instant at) {
    Map<String, ShownFact> ranked = new LinkedHashMap<>();
    for (OnOpportunity open : clues.open()) {
      put(ranked, ShownFact.found(onLead(leadId, open, at), Set.of()));
    }
    cited.stream().sorted(bySources(clues)).forEach(fact -> put(ranked, fact));
    for (String name : clues.adminList()) {
      put(ranked, ShownFact.found(onList(leadId, name, at), Set.of()));
    }
    if (own != null) {
      ranked.remove(NameNormaliser.normalise(own));
    }
    return List.copyOf(ranked.values());
  }

  private static Comparator<ShownFact> bySources(CompetitorClues clues) {
    return Comparator.comparingInt((ShownFact fact) -> Independence.count(List.of(fact.fact())))
        .thenComparing(
            fact -> lastWon(fact, clues), Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparingDouble(fact -> fact.fact().confidence())
        .reversed();
  }

  private static Instant lastWon(ShownFact fact, CompetitorClues clues) {
    String name = NameNormaliser.normalise(fact.value());
    return clues.won().stream()
        .filter(win -> NameNormaliser.normalise(win.name()).equals(name))
        .map(Win::wonAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static void put(Map<String, ShownFact> ranked, ShownFact next) {
    ranked.merge(NameNormaliser.normalise(next.value()), next, Competitors::together);
  }

  private static ShownFact together(ShownFact first, ShownFact next) {
    List<ResearchFact> both = new ArrayList<>(List.of(first.fact(), next.fact()));
    return new ShownFact(
        first.fact().citing(Agreement.sources(both), Independence.confidence(both)),
        first.standsFor(),
        first.conflict(),
        first.derivedFrom(),
        first.note(),
        first.correction() == null ? next.correction() : first.correction());
  }

  private static ResearchFact onLead(UUID leadId, OnOpportunity open, Instant at) {
    FactSource source =
        new FactSource(
            "urn:uuid:" + open.opportunityId(),
            "Opportunity of the lead",
            "competitor: " + open.name(),
            at,
            null,
            LICENCE);
    return fact(leadId, "lead", open.name(), SourceClass.COWORKER, source);
  }

  private static ResearchFact onList(UUID leadId, String name, Instant at) {
    FactSource source =
        new FactSource(
            "urn:leadwise:agent-settings:competitors",
            "Settings of the agent",
            "competitors: " + name,
            at,
            null,
            LICENCE);
    return fact(leadId, "agent-settings", name, SourceClass.ADMIN_SETTING, source);
  }

  private static ResearchFact fact(
      UUID leadId, String origin, String name, SourceClass sourceClass, FactSource source) {
    String key = "competitor:" + leadId + ":" + NameNormaliser.normalise(name);
    return ResearchFact.of(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        origin,
        Finding.text(
            SectionName.COMPETITORS, Attributes.COMPETITOR, name, null, sourceClass, source));
  }
}
