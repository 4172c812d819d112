package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.findings.LeadFit;
import io.leadwise.lead.persistence.leads.LeadFitTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps how well leads fit, as prioritization-service says. */
@ApplicationScoped
public class LeadFits {

  @Inject LeadFitTable table;
  @Inject Event<FitsRecorded> recorded;

  /** Keeps the newest per lead; old ones do nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<LeadFit> fits) {
    Map<UUID, LeadFit> newest = new LinkedHashMap<>();
    fits.forEach(
        fit -> newest.merge(fit.leadId(), fit, (a, b) -> a.revision() >= b.revision() ? a : b));
    table.upsert(List.copyOf(newest.values()));
    recorded.fire(new FitsRecorded(newest.keySet()));
  }
}
