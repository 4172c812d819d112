package io.leadwise.research.application.erasure;

import io.leadwise.kit.erasure.Erasures;
import io.leadwise.research.persistence.LeadResearchRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets leads: that they were asked about, and which company is theirs. What is known about the
 * company stays; it is from public sources and about nobody.
 */
@ApplicationScoped
public class LeadErasure {

  @Inject Erasures erasures;
  @Inject LeadResearchRepository leads;

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
