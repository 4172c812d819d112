package io.leadwise.research.application.answer;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.company.Insight;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.persistence.DatabaseClock;
import io.leadwise.research.persistence.LeadResearchRepository;
import io.leadwise.research.persistence.LeadStanding;
import io.leadwise.research.persistence.OpenRequest;
import io.leadwise.research.persistence.TrackedLead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Answers open requests in the running transaction: counts versions and announces. */
@ApplicationScoped
public class LeadAnswers {

  private final LeadResearchRepository leads;
  private final ResearchEvents events;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  @Inject
  LeadAnswers(
      LeadResearchRepository leads, ResearchEvents events, IdGenerator ids, DatabaseClock clock) {
    this.leads = leads;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Answers the requests, which were taken before. Each request gets an answer of its own, in an
   * order that stays the same for one lead.
   *
   * @param dossiers by company id, for all companies of the leads
   */
  public void answer(List<OpenRequest> requests, Map<UUID, Dossier> dossiers) {
    if (requests.isEmpty()) {
      return;
    }
    Instant now = clock.now();
    Map<UUID, Long> answers = new TreeMap<>();
    requests.forEach(request -> answers.merge(request.leadId(), 1L, Long::sum));
    Map<UUID, LeadStanding> standings = new HashMap<>();
    leads.number(answers, now).forEach(s -> standings.put(s.lead().leadId(), s));
    List<ResearchAnswer> out = new ArrayList<>();
    List<OpenRequest> followUps = new ArrayList<>();
    for (OpenRequest request : requests) {
      LeadStanding standing = standings.get(request.leadId());
      long open = answers.merge(request.leadId(), -1L, Long::sum);
      Dossier dossier = dossiers.get(standing.lead().companyId());
      out.add(answer(request, standing, standing.version() - open, dossier, now));
      if (dossier != null && dossier.company().isRetrying()) {
        followUps.add(new OpenRequest(ids.next(), request.leadId(), null));
      }
    }
    events.completed(out);
    if (!followUps.isEmpty()) {
      leads.promise(followUps, now);
    }
  }

  /** Returns what is shown about a lead. */
  public static Insight insight(TrackedLead lead, Dossier dossier, Instant at) {
    return dossier == null
        ? Dossier.withoutCompany(
            Sections.notFound(lead.noCompanyReason(), at), lead.leadId(), lead.competitors(), at)
        : dossier.about(lead.leadId(), lead.competitors(), at);
  }

  private static ResearchAnswer answer(
      OpenRequest request, LeadStanding standing, long version, Dossier dossier, Instant now) {
    return new ResearchAnswer(
        request.leadId(),
        request.runId(),
        standing.lead().leadVersion(),
        version,
        now,
        dossier,
        insight(standing.lead(), dossier, now));
  }
}
