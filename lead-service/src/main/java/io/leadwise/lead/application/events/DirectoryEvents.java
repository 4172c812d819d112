package io.leadwise.lead.application.events;

import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.selection.AgentSettings;
import java.util.Collection;

/**
 * Tells the other services for whom the agent works, in the running transaction. What is told must
 * be flushed: its version goes along.
 */
public interface DirectoryEvents {

  void agentChanged(AgentSettings settings);

  void sellersChanged(Collection<Seller> sellers);
}
