package io.leadwise.consent.domain.prompt;

/** What must hold for a seller to be asked. */
public enum PromptCondition {
  /** An admin switched the agent on. */
  AGENT_ACTIVE,
  /** The seller is an active one. */
  SELLER_ACTIVE,
  /** The seller has one of the security roles that the agent works for. */
  ROLE_ALLOWED,
  /** The seller has not consented to a text of today's meaning. */
  NOT_YET_GRANTED
}
