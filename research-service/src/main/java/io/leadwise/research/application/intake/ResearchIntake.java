package io.leadwise.research.application.intake;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.application.answer.Dossiers;
import io.leadwise.research.application.answer.LeadAnswers;
import io.leadwise.research.application.work.WorkSignal;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.persistence.CompanyDemand;
import io.leadwise.research.persistence.CompanyRepository;
import io.leadwise.research.persistence.DatabaseClock;
import io.leadwise.research.persistence.LeadResearchRepository;
import io.leadwise.research.persistence.LeadStanding;
import io.leadwise.research.persistence.OpenRequest;
import io.leadwise.research.persistence.TrackedLead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes selected leads in batches. Leads of a company that is known freshly enough are answered in
 * the same transaction; the others wait for the workers, who are woken when it commits.
 */
@ApplicationScoped
public class ResearchIntake {

  private static final String NO_COMPANY =
      "The lead names no company, and neither a work email nor a website shows one.";

  @Inject CluesReader reader;
  @Inject CompanyRepository companies;
  @Inject LeadResearchRepository leads;
  @Inject Dossiers dossiers;
  @Inject LeadAnswers answers;
  @Inject WorkSignal signal;
  @Inject IdGenerator ids;
  @Inject DatabaseClock clock;

  /** Handles a batch; a lead may occur more than once. */
  @Transactional
  public void accept(List<SelectedLead> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Instant now = clock.now();
    Collection<SelectedLead> latest = latest(batch);
    Map<UUID, CompanyClues> clues = clues(latest);
    Map<String, UUID> companyIds = demand(clues.values(), now);
    List<LeadStanding> standings =
        leads.track(latest.stream().map(lead -> tracked(lead, clues, companyIds)).toList());
    leads.ask(
        batch.stream()
            .map(lead -> new OpenRequest(ids.next(), lead.leadId(), lead.runId()))
            .toList(),
        now);
    answerWhatIsKnown(standings, now);
  }

  private void answerWhatIsKnown(List<LeadStanding> standings, Instant now) {
    List<UUID> companyIds =
        standings.stream()
            .map(standing -> standing.lead().companyId())
            .filter(id -> id != null)
            .distinct()
            .toList();
    List<Company> known =
        companies.byIds(companyIds).stream().filter(c -> c.answersNow(now)).toList();
    Map<UUID, Dossier> byId = dossiers.of(known);
    List<UUID> answerable =
        standings.stream()
            .map(LeadStanding::lead)
            .filter(lead -> lead.companyId() == null || byId.containsKey(lead.companyId()))
            .map(TrackedLead::leadId)
            .toList();
    if (!answerable.isEmpty()) {
      answers.answer(leads.takeOfLeads(answerable, false), byId);
    }
    if (answerable.size() < standings.size()) {
      signal.afterCommit();
    }
  }

  private static Collection<SelectedLead> latest(List<SelectedLead> batch) {
    Map<UUID, SelectedLead> latest = new TreeMap<>();
    batch.forEach(
        lead ->
            latest.merge(
                lead.leadId(), lead, (a, b) -> b.leadVersion() >= a.leadVersion() ? b : a));
    return latest.values();
  }

  private Map<UUID, CompanyClues> clues(Collection<SelectedLead> batch) {
    Map<UUID, CompanyClues> clues = new HashMap<>();
    batch.forEach(lead -> reader.read(lead).ifPresent(found -> clues.put(lead.leadId(), found)));
    return clues;
  }

  private Map<String, UUID> demand(Collection<CompanyClues> clues, Instant now) {
    Map<String, CompanyClues> distinct = new TreeMap<>();
    clues.forEach(c -> distinct.merge(c.key().text(), c, CompanyClues::completedBy));
    List<CompanyDemand> demands = new ArrayList<>();
    distinct.values().forEach(c -> demands.add(new CompanyDemand(ids.next(), c)));
    return demands.isEmpty() ? Map.of() : companies.demand(demands, now);
  }

  private static TrackedLead tracked(
      SelectedLead lead, Map<UUID, CompanyClues> clues, Map<String, UUID> companyIds) {
    Optional<UUID> company =
        Optional.ofNullable(clues.get(lead.leadId())).map(c -> companyIds.get(c.key().text()));
    return new TrackedLead(
        lead.leadId(),
        lead.leadVersion(),
        lead.ownerId(),
        company.orElse(null),
        company.isPresent() ? null : NO_COMPANY,
        lead.competitors());
  }
}
