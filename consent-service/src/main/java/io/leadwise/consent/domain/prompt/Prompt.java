package io.leadwise.consent.domain.prompt;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import java.util.Collections;
import java.util.List;

/**
 * Whether a seller is to be asked for consent: the agent is active, the seller may be served by it,
 * and nothing is granted for what the text means today (domain.md, section 1).
 *
 * @param conditions all of them, met or not
 */
public record Prompt(List<ConditionResult> conditions) {

  /**
   * @param agent null when nothing was heard of it yet
   * @param seller null when nothing was heard of the seller yet
   * @param latest latest entry of the seller; null when there is none
   * @param meaning that of the text that would be shown
   */
  public static Prompt of(AgentState agent, SellerState seller, ConsentEntry latest, int meaning) {
    return new Prompt(
        List.of(
            agentActive(agent), sellerActive(seller), role(agent, seller), open(latest, meaning)));
  }

  /** Whether all conditions are met. */
  public boolean required() {
    return conditions.stream().allMatch(ConditionResult::met);
  }

  private static ConditionResult agentActive(AgentState agent) {
    boolean met = agent != null && agent.active();
    return new ConditionResult(
        PromptCondition.AGENT_ACTIVE,
        met,
        met
            ? "The agent is switched on."
            : agent == null ? "Nothing is known of the agent yet." : "The agent is switched off.");
  }

  private static ConditionResult sellerActive(SellerState seller) {
    boolean met = seller != null && seller.active();
    return new ConditionResult(
        PromptCondition.SELLER_ACTIVE,
        met,
        met
            ? "You are an active seller."
            : seller == null
                ? "You are not registered as a seller."
                : "You are registered as a seller who is no longer active.");
  }

  private static ConditionResult role(AgentState agent, SellerState seller) {
    boolean met =
        agent != null
            && seller != null
            && !Collections.disjoint(agent.allowedRoles(), seller.roles());
    String wanted = agent == null ? "" : String.join(", ", agent.allowedRoles());
    return new ConditionResult(
        PromptCondition.ROLE_ALLOWED,
        met,
        met
            ? "You have one of the roles that the agent works for: " + wanted + "."
            : agent == null
                ? "Nothing is known of the roles that the agent works for yet."
                : "You have none of the roles that the agent works for: " + wanted + ".");
  }

  private static ConditionResult open(ConsentEntry latest, int meaning) {
    boolean met = latest == null || !latest.covers(meaning);
    return new ConditionResult(
        PromptCondition.NOT_YET_GRANTED,
        met,
        latest == null
            ? "You have not been asked, or have not answered."
            : !latest.isGranted()
                ? "You have withdrawn your consent."
                : met
                    ? "You consented to an earlier text; what the agent does has changed since."
                    : "You have consented.");
  }
}
