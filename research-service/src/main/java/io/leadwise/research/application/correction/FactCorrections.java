package io.leadwise.research.application.correction;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.research.application.answer.Dossiers;
import io.leadwise.research.application.answer.LeadAnswers;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.correction.Correction;
import io.leadwise.research.domain.correction.NotCorrectableException;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.persistence.CompanyRepository;
import io.leadwise.research.persistence.CorrectionRepository;
import io.leadwise.research.persistence.LeadResearchRepository;
import io.leadwise.research.persistence.OpenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Has co-workers correct what sources say. A correction stays over researches, and all leads of the
 * company get a new answer in the same transaction. A seller may correct companies of own leads.
 */
@ApplicationScoped
public class FactCorrections {

  /** Answers that are numbered and announced together. */
  private static final int ANSWERS_AT_ONCE = 500;

  @Inject CompanyRepository companies;
  @Inject CorrectionRepository corrections;
  @Inject LeadResearchRepository leads;
  @Inject Dossiers dossiers;
  @Inject LeadAnswers answers;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /**
   * Who corrects.
   *
   * @param mayAll whether also companies of others' leads
   */
  public record Corrector(UUID id, boolean mayAll) {}

  /**
   * Returns the corrections of a company, oldest first.
   *
   * @throws NotFoundProblem when there is no such company
   */
  @Transactional
  public List<Correction> of(UUID companyId) {
    companies.find(companyId).orElseThrow(() -> new NotFoundProblem("company", companyId));
    return known(companyId);
  }

  /**
   * @throws NotFoundProblem when there is no such company, or its fact is not corrected
   */
  @Transactional
  public Correction get(UUID companyId, UUID factId) {
    Company company =
        companies.find(companyId).orElseThrow(() -> new NotFoundProblem("company", companyId));
    return find(dossiers.of(company), factId)
        .orElseThrow(() -> new NotFoundProblem("correction", factId));
  }

  /**
   * Corrects a fact, or changes its correction.
   *
   * @param unchanged told the version of a correction that is there already
   * @throws NotFoundProblem when there is no such company or fact
   * @throws NotCorrectableException when the fact cannot be corrected that way
   * @throws CompanyNotYoursException when a seller has no lead of the company
   */
  @Transactional
  public Correction put(
      UUID companyId,
      UUID factId,
      Correction.Action action,
      String reason,
      Corrector corrector,
      LongConsumer unchanged) {
    Company company = locked(companyId, corrector);
    Dossier before = dossiers.of(company);
    Optional<Correction> known = find(before, factId);
    known.ifPresent(correction -> unchanged.accept(correction.version()));
    ResearchFact original =
        known.map(Correction::original).orElseGet(() -> correctable(before, factId));
    Correction correction =
        new Correction(
            companyId,
            original,
            action,
            reason,
            corrector.id(),
            clock.instant(),
            known.map(Correction::version).orElse(0L) + 1);
    corrections.put(correction);
    answerLeads(company);
    return correction;
  }

  /**
   * Takes a correction back: what sources say is shown again. One that is not there is no error.
   *
   * @param unchanged told the version of the correction
   * @throws NotFoundProblem when there is no such company
   * @throws CompanyNotYoursException when a seller has no lead of the company
   */
  @Transactional
  public void takeBack(UUID companyId, UUID factId, Corrector corrector, LongConsumer unchanged) {
    Company company = locked(companyId, corrector);
    find(dossiers.of(company), factId)
        .ifPresent(
            correction -> {
              unchanged.accept(correction.version());
              corrections.delete(correction);
              answerLeads(company);
            });
  }

  private Company locked(UUID companyId, Corrector corrector) {
    Company company =
        companies.lock(companyId).orElseThrow(() -> new NotFoundProblem("company", companyId));
    if (!corrector.mayAll() && !leads.ownsLeadOf(companyId, corrector.id())) {
      throw new CompanyNotYoursException();
    }
    return company;
  }

  private List<Correction> known(UUID companyId) {
    return corrections.of(List.of(companyId)).getOrDefault(companyId, List.of());
  }

  /** A fact may be shown under the id of another source than the one that was corrected. */
  private Optional<Correction> find(Dossier dossier, UUID factId) {
    List<Correction> known = known(dossier.company().id());
    Optional<ShownFact> shown = shown(dossier, factId);
    return known.stream()
        .filter(correction -> correction.original().id().equals(factId))
        .findFirst()
        .or(
            () ->
                known.stream()
                    .filter(
                        c ->
                            shown
                                .filter(f -> f.standsFor().contains(c.original().id()))
                                .isPresent())
                    .findFirst());
  }

  private static ResearchFact correctable(Dossier dossier, UUID factId) {
    ShownFact fact = shown(dossier, factId).orElseThrow(() -> new NotFoundProblem("fact", factId));
    if (!fact.derivedFrom().isEmpty()) {
      throw new NotCorrectableException("It follows from other facts: correct those.");
    }
    return fact.fact();
  }

  private static Optional<ShownFact> shown(Dossier dossier, UUID factId) {
    return Stream.concat(dossier.facts().stream(), dossier.news().stream())
        .filter(fact -> fact.id().equals(factId))
        .findFirst();
  }

  private void answerLeads(Company company) {
    Map<UUID, Dossier> dossier = Map.of(company.id(), dossiers.of(company));
    List<OpenRequest> owed =
        leads.lockLeadsOf(company.id()).stream()
            .map(leadId -> new OpenRequest(ids.next(), leadId, null))
            .toList();
    for (int from = 0; from < owed.size(); from += ANSWERS_AT_ONCE) {
      answers.answer(owed.subList(from, Math.min(owed.size(), from + ANSWERS_AT_ONCE)), dossier);
    }
  }
}
