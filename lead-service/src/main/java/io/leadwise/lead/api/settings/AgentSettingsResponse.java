package io.leadwise.lead.api.settings;

import io.leadwise.lead.domain.selection.AgentSettings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of the agent. */
@Schema(name = "AgentSettings")
public record AgentSettingsResponse(
    long version,
    boolean active,
    List<String> allowedRoles,
    int lookBackDays,
    int runIntervalHours,
    int firstActivationLimit,
    int maxLeadsPerRun,
    List<String> handRaiserSources,
    @Schema(description = "Fields of a lead that its summary shows, in this order.")
        List<String> summaryFields,
    @Schema(description = "Names of competitors, at most three.") List<String> competitors,
    Instant updatedAt,
    @Schema(description = "Who changed them last; null for the defaults.") UUID updatedBy) {

  static AgentSettingsResponse of(AgentSettings settings) {
    return new AgentSettingsResponse(
        settings.version(),
        settings.active(),
        List.copyOf(settings.allowedRoles()),
        settings.lookBackDays(),
        settings.runIntervalHours(),
        settings.firstActivationLimit(),
        settings.maxLeadsPerRun(),
        List.copyOf(settings.handRaiserSources()),
        List.copyOf(settings.summaryFields()),
        List.copyOf(settings.competitors()),
        settings.updatedAt(),
        settings.updatedBy());
  }
}
