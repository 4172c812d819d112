package io.leadwise.lead.domain.settings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of the settings of the agent.
 *
 * @param changedBy null where no person made it: the defaults
 * @param changedByName as the person's token said, or null
 * @param changes against the version before; empty for the first one that is kept
 */
public record SettingsVersion(
    long version,
    Instant changedAt,
    UUID changedBy,
    String changedByName,
    List<SettingChange> changes) {

  /** A person's name does not belong in logs. */
  @Override
  public String toString() {
    return "SettingsVersion[" + version + "]";
  }
}
