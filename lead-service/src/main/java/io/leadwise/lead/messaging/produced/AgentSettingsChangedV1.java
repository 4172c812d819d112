package io.leadwise.lead.messaging.produced;

import io.leadwise.lead.domain.selection.AgentSettings;
import java.time.Instant;
import java.util.List;

/** {@code leadwise.agent.settings-changed.v1}. */
record AgentSettingsChangedV1(
    long version, boolean active, List<String> allowedRoles, Instant changedAt) {

  static final String TOPIC = "agent-settings-changed";
  static final String TYPE = "leadwise.agent.settings-changed.v1";

  /** There is one agent: its key keeps the latest settings only. */
  static final String KEY = "agent";

  static AgentSettingsChangedV1 of(AgentSettings settings) {
    return new AgentSettingsChangedV1(
        settings.version(), settings.active(), settings.allowedRoles(), settings.updatedAt());
  }
}
