package io.leadwise.research.application.query;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.application.work.WorkSignal;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.persistence.DatabaseClock;
import io.leadwise.research.persistence.LeadResearchRepository;
import io.leadwise.research.persistence.OpenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Owes all leads of a company that became due again a new answer, and wakes the workers. */
@ApplicationScoped
class RenewedAnswers {

  private final LeadResearchRepository leads;
  private final WorkSignal signal;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  @Inject
  RenewedAnswers(
      LeadResearchRepository leads, WorkSignal signal, IdGenerator ids, DatabaseClock clock) {
    this.leads = leads;
    this.signal = signal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Promises in the running transaction; the company must be due in it. */
  void promise(Company company) {
    List<OpenRequest> owed =
        leads.leadsOf(company.id()).stream()
            .map(leadId -> new OpenRequest(ids.next(), leadId, null))
            .toList();
    if (!owed.isEmpty()) {
      leads.promise(owed, clock.now());
    }
    signal.afterCommit();
  }
}
