package io.leadwise.research.application.answer;

import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.correction.Correction;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.persistence.CorrectionRepository;
import io.leadwise.research.persistence.FactRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts companies and their facts together, as they are shown now. */
@ApplicationScoped
public class Dossiers {

  private final FactRepository facts;
  private final CorrectionRepository corrections;
  private final ResearchConfig config;
  private final Clock clock;

  @Inject
  Dossiers(
      FactRepository facts, CorrectionRepository corrections, ResearchConfig config, Clock clock) {
    this.facts = facts;
    this.corrections = corrections;
    this.config = config;
    this.clock = clock;
  }

  public Dossier of(Company company) {
    return of(List.of(company)).get(company.id());
  }

  /** Returns the dossiers by company id; one query for all facts. */
  public Map<UUID, Dossier> of(Collection<Company> companies) {
    return of(companies, facts.current(ids(companies)));
  }

  /**
   * Returns the dossiers by company id.
   *
   * @param current facts by company id
   */
  public Map<UUID, Dossier> of(
      Collection<Company> companies, Map<UUID, List<ResearchFact>> current) {
    Map<UUID, List<Correction>> corrected = corrections.of(ids(companies));
    Instant now = clock.instant();
    Map<UUID, Dossier> dossiers = new HashMap<>();
    for (Company company : companies) {
      dossiers.put(
          company.id(),
          Dossier.of(
              company,
              current.getOrDefault(company.id(), List.of()),
              corrected.getOrDefault(company.id(), List.of()),
              now,
              config.freshFor()));
    }
    return dossiers;
  }

  private static List<UUID> ids(Collection<Company> companies) {
    return companies.stream().map(Company::id).toList();
  }
}
