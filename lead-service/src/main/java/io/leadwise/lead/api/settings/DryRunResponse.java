package io.leadwise.lead.api.settings;

import io.leadwise.lead.domain.settings.DryRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a run would select now, with the present and with the proposed settings. */
@Schema(name = "AgentSettingsDryRun")
public record DryRunResponse(
    OutcomeDocument present,
    OutcomeDocument proposed,
    MoversDocument joining,
    MoversDocument leaving,
    @Schema(description = "Open leads inside the look-back that become hand-raisers.")
        long handRaisersGained,
    @Schema(description = "Open leads inside the look-back that cease to be hand-raisers.")
        long handRaisersLost) {

  /** What one of the two sets of settings gives. */
  @Schema(name = "AgentSettingsOutcome")
  public record OutcomeDocument(
      boolean agentActive,
      @Schema(description = "Leads that meet all criteria, whether or not the agent is on.")
          long qualifying,
      @Schema(description = "How many of them the next run takes at most.") int limit,
      @Schema(description = "How many it would take: none while the agent is off.") long selected) {

    static OutcomeDocument of(DryRun.Outcome outcome) {
      return new OutcomeDocument(
          outcome.agentActive(), outcome.qualifying(), outcome.limit(), outcome.selected());
    }
  }

  /** Leads that only one of the two selects. */
  @Schema(name = "AgentSettingsMovers")
  public record MoversDocument(
      long leads,
      @Schema(description = "The newest of them, at most 20.") List<ExampleDocument> examples) {

    static MoversDocument of(long leads, List<DryRun.Example> examples) {
      return new MoversDocument(leads, examples.stream().map(ExampleDocument::of).toList());
    }
  }

  /** One of them. */
  @Schema(name = "AgentSettingsMover")
  public record ExampleDocument(
      UUID leadId,
      UUID ownerId,
      Instant createdAt,
      @Schema(description = "What the settings that do not select it hold against it.")
          List<DecisionDocument> decidedBy) {

    static ExampleDocument of(DryRun.Example example) {
      return new ExampleDocument(
          example.leadId(),
          example.ownerId(),
          example.createdAt(),
          example.decidedBy().stream()
              .map(d -> new DecisionDocument(d.criterion(), d.value(), d.required()))
              .toList());
    }
  }

  /** What keeps a lead out. */
  @Schema(name = "AgentSettingsDecision")
  public record DecisionDocument(
      @Schema(
              description =
                  "`CREATED_WITHIN_LOOK_BACK`, `OWNER_ROLE_ALLOWED`, `AGENT_ACTIVE`,"
                      + " `WITHIN_RUN_LIMIT`")
          String criterion,
      String value,
      String required) {}

  static DryRunResponse of(DryRun dryRun) {
    return new DryRunResponse(
        OutcomeDocument.of(dryRun.present()),
        OutcomeDocument.of(dryRun.proposed()),
        MoversDocument.of(dryRun.joining(), dryRun.joiningExamples()),
        MoversDocument.of(dryRun.leaving(), dryRun.leavingExamples()),
        dryRun.handRaisersGained(),
        dryRun.handRaisersLost());
  }
}
