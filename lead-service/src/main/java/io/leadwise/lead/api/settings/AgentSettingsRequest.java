package io.leadwise.lead.api.settings;

import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.domain.settings.Competitors;
import io.leadwise.lead.domain.settings.SummaryFields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All settings of the agent. */
public record AgentSettingsRequest(
    @NotNull @Schema(description = "The agent is on.") Boolean active,
    @NotEmpty
        @Size(max = 50)
        @Schema(description = "Security roles whose holders' leads are selected.")
        List<@NotBlank @Size(max = 100) String> allowedRoles,
    @NotNull @Min(1) @Max(365) Integer lookBackDays,
    @NotNull @Min(1) @Max(168) Integer runIntervalHours,
    @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "How many of the newest leads the very first run takes.")
        Integer firstActivationLimit,
    @NotNull @Min(1) @Max(1_000_000) @Schema(description = "How many leads any run takes at most.")
        Integer maxLeadsPerRun,
    @NotNull @Size(max = 50) @Schema(description = "Lead sources that mean: please contact me.")
        List<@NotBlank @Size(max = 64) String> handRaiserSources,
    @Size(max = SummaryFields.MOST)
        @Schema(
            description =
                "Fields of a lead that its summary shows, in this order. Left out or null: as they"
                    + " are.",
            nullable = true)
        List<@NotBlank @Size(max = 64) String> summaryFields,
    @Size(max = Competitors.MOST, message = "must name at most 3 competitors")
        @Schema(
            description = "Names of competitors, each once. Left out or null: as they are.",
            nullable = true)
        List<@NotBlank @Size(max = 200) String> competitors) {

  SettingsChange toChange() {
    return new SettingsChange(
        active,
        allowedRoles,
        lookBackDays,
        runIntervalHours,
        firstActivationLimit,
        maxLeadsPerRun,
        handRaiserSources,
        summaryFields,
        competitors);
  }
}
