package io.leadwise.research.application.query;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.research.application.answer.Dossiers;
import io.leadwise.research.application.answer.LeadAnswers;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.persistence.CompanyRepository;
import io.leadwise.research.persistence.LeadResearchRepository;
import io.leadwise.research.persistence.LeadStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Reads what is known about the companies of leads. */
@ApplicationScoped
public class LeadResearchQueries {

  @Inject LeadResearchRepository leads;
  @Inject CompanyRepository companies;
  @Inject Dossiers dossiers;
  @Inject Clock clock;

  /**
   * @param ownerId only a lead of this seller; null for a lead of any seller
   * @throws NotFoundProblem also for a lead of somebody else: whether it exists is not told
   */
  @Transactional
  public LeadResearch get(UUID leadId, UUID ownerId) {
    LeadStanding standing =
        leads.find(leadId, ownerId).orElseThrow(() -> new NotFoundProblem("lead", leadId));
    UUID companyId = standing.lead().companyId();
    Dossier dossier =
        companyId == null ? null : dossiers.of(companies.find(companyId).orElseThrow());
    Instant at = standing.answeredAt() == null ? clock.instant() : standing.answeredAt();
    return new LeadResearch(
        leadId,
        dossier,
        LeadAnswers.insight(standing.lead(), dossier, at),
        standing.version(),
        standing.answeredAt());
  }
}
