package io.leadwise.research.domain.company;

import io.leadwise.research.domain.fact.FactLedger;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.Sections;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** A company with its facts, as shown at a moment. */
public record Dossier(Company company, List<ResearchFact> facts, Sections sections) {

  /**
   * @param freshFor how long a research stands; what is older is shown as stale
   */
  public static Dossier of(
      Company company, Collection<ResearchFact> facts, Instant now, Duration freshFor) {
    List<ResearchFact> shown = FactLedger.agreed(facts);
    boolean old = company.researchedAt().map(at -> at.plus(freshFor).isBefore(now)).orElse(false);
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    Sections sections =
        company
            .sections()
            .map(
                section -> {
                  boolean trusted =
                      shown.stream()
                          .filter(fact -> fact.section() == section.name())
                          .anyMatch(fact -> !fact.isStale(today));
                  return old || !trusted ? section.stale() : section;
                });
    return new Dossier(company, shown, sections);
  }
}
