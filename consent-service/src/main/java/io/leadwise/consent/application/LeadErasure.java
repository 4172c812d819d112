package io.leadwise.consent.application;

import io.leadwise.kit.erasure.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets leads. The ledger is about sellers and has no column for a lead, so that only what the
 * kit keeps is looked through.
 */
@ApplicationScoped
public class LeadErasure {

  @Inject Erasures erasures;

  /**
   * Forgets leads in the running transaction.
   *
   * @return number of deleted records by lead; none of the service's own
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, Long> erase(Collection<UUID> leadIds) {
    return erasures.erase(leadIds.stream().map(UUID::toString).toList(), Map::of);
  }
}
