package io.leadwise.research.application.query;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.research.application.answer.Dossiers;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.fact.PastFact;
import io.leadwise.research.persistence.CompanyRepository;
import io.leadwise.research.persistence.DatabaseClock;
import io.leadwise.research.persistence.FactRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads companies, and has them researched again on request. */
@ApplicationScoped
public class CompanyService {

  @Inject CompanyRepository companies;
  @Inject FactRepository facts;
  @Inject Dossiers dossiers;
  @Inject RenewedAnswers renewed;
  @Inject DatabaseClock clock;

  /**
   * Returns companies by name.
   *
   * @param text part of name or domain, or null for all
   * @param parked whether only companies are wanted that are parked because they keep failing
   * @param afterName sort key of the last company seen, or null for the first page
   */
  @Transactional
  public List<Company> page(
      String text, boolean parked, String afterName, UUID afterId, int limit) {
    return companies.page(text, parked, afterName, afterId, limit);
  }

  /**
   * @throws NotFoundProblem when there is no such company
   */
  @Transactional
  public Dossier get(UUID id) {
    return companies
        .find(id)
        .map(dossiers::of)
        .orElseThrow(() -> new NotFoundProblem("company", id));
  }

  /**
   * Returns what sources said, what no longer holds included, newest first.
   *
   * @param attribute null for all
   * @param afterFound sort keys of the last one seen, or null for the first page
   * @throws NotFoundProblem when there is no such company
   */
  @Transactional
  public List<PastFact> history(
      UUID id, String attribute, Instant afterFound, UUID afterId, int limit) {
    companies.find(id).orElseThrow(() -> new NotFoundProblem("company", id));
    return facts.history(id, attribute, afterFound, afterId, limit);
  }

  /**
   * Has the company researched again now; all its leads get the new answer.
   *
   * @throws NotFoundProblem when there is no such company
   */
  @Transactional
  public void refresh(UUID id) {
    Company company = companies.lock(id).orElseThrow(() -> new NotFoundProblem("company", id));
    company.refresh(clock.now());
    companies.save(List.of(company));
    renewed.promise(company);
  }
}
