package io.leadwise.consent.messaging;

import io.leadwise.consent.domain.prompt.AgentState;
import java.util.List;

/** What this service reads of the topic agent-settings-changed, version 1. */
record AgentSettingsChangedV1(long version, boolean active, List<String> allowedRoles) {

  static final String TOPIC = "agent-settings-changed";
  static final String TYPE = "leadwise.agent.settings-changed.v1";

  AgentState toDomain() {
    return new AgentState(version, active, List.copyOf(allowedRoles));
  }
}
