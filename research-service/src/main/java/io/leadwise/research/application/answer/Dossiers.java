package io.leadwise.research.application.answer;

import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.fact.ResearchFact;
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
  private final ResearchConfig config;
  private final Clock clock;

  @Inject
  Dossiers(FactRepository facts, ResearchConfig config, Clock clock) {
    this.facts = facts;
    this.config = config;
    this.clock = clock;
  }

  public Dossier of(Company company) {
    return of(List.of(company)).get(company.id());
  }

  /** Returns the dossiers by company id; one query for all facts. */
  public Map<UUID, Dossier> of(Collection<Company> companies) {
    Map<UUID, List<ResearchFact>> known = facts.current(ids(companies));
    Map<UUID, Dossier> dossiers = new HashMap<>();
    companies.forEach(
        company ->
            dossiers.put(company.id(), of(company, known.getOrDefault(company.id(), List.of()))));
    return dossiers;
  }

  public Dossier of(Company company, List<ResearchFact> current) {
    Instant now = clock.instant();
    return Dossier.of(company, current, now, config.freshFor());
  }

  private static List<UUID> ids(Collection<Company> companies) {
    return companies.stream().map(Company::id).toList();
  }
}
