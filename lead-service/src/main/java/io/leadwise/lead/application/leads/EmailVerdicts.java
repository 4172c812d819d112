package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.EmailVerdict;
import io.leadwise.lead.persistence.leads.EmailVerdictTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what email-validation-service says about the addresses of leads. */
@ApplicationScoped
public class EmailVerdicts {

  @Inject EmailVerdictTable table;

  /** Keeps the newest per lead; old ones, and those on addresses that changed, do nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<EmailVerdict> verdicts) {
    Map<UUID, EmailVerdict> newest = new LinkedHashMap<>();
    verdicts.forEach(
        verdict ->
            newest.merge(verdict.leadId(), verdict, (a, b) -> a.version() >= b.version() ? a : b));
    table.upsert(List.copyOf(newest.values()));
  }
}
