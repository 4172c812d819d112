package io.leadwise.lead.domain.selection;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** While the agent is off nothing runs (domain.md §2); 409 {@code agent-inactive}. */
public class AgentInactiveException extends RefusalException {

  public AgentInactiveException() {
    super(
        Refusal.CONFLICT,
        "agent-inactive",
        "The agent is off. An admin can switch it on in the agent settings.");
  }
}
