package io.leadwise.research.application.query;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.research.application.answer.Dossiers;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.persistence.CompanyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reads companies, and has them researched again on request. */
@ApplicationScoped
public class CompanyService {

  @Inject CompanyRepository companies;
  @Inject Dossiers dossiers;
  @Inject RenewedAnswers renewed;
  @Inject Clock clock;

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
        .findByIdOptional(id)
        .map(dossiers::of)
        .orElseThrow(() -> new NotFoundProblem("company", id));
  }

  /**
   * Has the company researched again now; all its leads get the new answer.
   *
   * @throws NotFoundProblem when there is no such company
   */
  @Transactional
  public void refresh(UUID id) {
    Company company =
        companies.lock(List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundProblem("company", id));
    company.refresh(clock.instant());
    renewed.promise(company);
  }
}
