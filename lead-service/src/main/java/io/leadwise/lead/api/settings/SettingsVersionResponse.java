package io.leadwise.lead.api.settings;

import io.leadwise.lead.domain.settings.SettingChange;
import io.leadwise.lead.domain.settings.SettingsVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the settings, by what it changed. */
@Schema(name = "AgentSettingsVersion")
public record SettingsVersionResponse(
    long version,
    Instant changedAt,
    @Schema(description = "Null for the defaults.", nullable = true) UUID changedBy,
    @Schema(description = "As the person's token said.", nullable = true) String changedByName,
    @Schema(description = "Empty for the first version that is kept.")
        List<ChangeDocument> changes) {

  /** One setting that changed. */
  @Schema(name = "AgentSettingChange")
  public record ChangeDocument(
      @Schema(examples = "lookBackDays") String setting,
      @Schema(description = "A text, a number, a boolean or a list of texts.") Object from,
      Object to) {

    static ChangeDocument of(SettingChange change) {
      return new ChangeDocument(change.setting(), change.from(), change.to());
    }
  }

  static SettingsVersionResponse of(SettingsVersion version) {
    return new SettingsVersionResponse(
        version.version(),
        version.changedAt(),
        version.changedBy(),
        version.changedByName(),
        version.changes().stream().map(ChangeDocument::of).toList());
  }

  /** A person's name does not belong in logs. */
  @Override
  public String toString() {
    return "SettingsVersionResponse[" + version + "]";
  }
}
