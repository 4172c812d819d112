package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.persistence.ErasureRepository;
import io.leadwise.kit.erasure.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets leads: their addresses, verdicts and overrides, and what is held on those addresses if no
 * other lead has them. What is known about domains stays.
 */
@ApplicationScoped
public class LeadErasure {

  @Inject Erasures erasures;
  @Inject ErasureRepository leads;

  /**
   * Forgets leads in the running transaction.
   *
   * @return number of deleted records by lead; leads that were not known are left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, Long> erase(Collection<UUID> leadIds) {
    return erasures.erase(
        leadIds.stream().map(UUID::toString).toList(), () -> leads.delete(leadIds));
  }
}
