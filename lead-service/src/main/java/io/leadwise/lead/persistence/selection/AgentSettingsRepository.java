package io.leadwise.lead.persistence.selection;

import io.leadwise.lead.domain.selection.AgentSettings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The one row of settings; the first migration puts it there. */
@ApplicationScoped
public class AgentSettingsRepository implements PanacheRepositoryBase<AgentSettings, Integer> {

  public AgentSettings get() {
    return findByIdOptional(AgentSettings.ID).orElseThrow();
  }

  /** As {@link #get}, and makes all others who want the lock wait until the transaction ends. */
  public AgentSettings lock() {
    return findByIdOptional(AgentSettings.ID, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
  }
}
