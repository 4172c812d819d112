package io.leadwise.consent.application;

import io.leadwise.kit.erasure.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
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
    List<String> keys = leadIds.stream().map(UUID::toString).toList();
    erasures.remember(keys);
    erasures.purge(keys);
    return Map.of();
  }
}
