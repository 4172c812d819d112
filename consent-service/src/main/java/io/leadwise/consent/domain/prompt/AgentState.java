package io.leadwise.consent.domain.prompt;

import java.util.List;

/**
 * What lead-service said last about the agent.
 *
 * @param version grows with each change of the settings
 * @param allowedRoles security roles whose holders' leads are selected, in lower case
 */
public record AgentState(long version, boolean active, List<String> allowedRoles) {}
