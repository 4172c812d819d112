package io.leadwise.consent.application.prompt;

import io.leadwise.consent.domain.prompt.AgentState;
import io.leadwise.consent.domain.prompt.SellerState;
import io.leadwise.consent.persistence.AgentKnowledgeTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Keeps what lead-service says about the agent and its sellers, in the transaction of the event.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgentKnowledge {

  @Inject AgentKnowledgeTable table;

  public void agentChanged(AgentState agent) {
    table.save(agent);
  }

  public void sellersChanged(List<SellerState> sellers) {
    table.save(sellers);
  }
}
