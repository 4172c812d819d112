package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.action.UnmetCondition;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next step for a lead. */
@Schema(name = "SuggestedAction")
public record SuggestedActionResponse(
    Action action,
    @Schema(description = "Why, with the evidence: a time, intents or a verdict.") String reason,
    @Schema(description = "Why there is no action, for NONE.") List<String> unmetConditions,
    @Schema(description = "The same with code and field, for NONE.") List<Condition> conditions,
    @Schema(
            description =
                "The address that was probably meant, for UPDATE_EMAIL where one is known.",
            nullable = true)
        String emailSuggestion) {

  static SuggestedActionResponse of(LeadInsight insight) {
    SuggestedAction it = insight.state().assessment().action();
    EmailVerdict verdict = insight.verdict();
    boolean mistyped =
        it.action() == Action.UPDATE_EMAIL && verdict != null && verdict.flags() != null;
    return new SuggestedActionResponse(
        it.action(),
        it.reason(),
        it.unmetConditions(),
        it.conditions().stream().map(Condition::of).toList(),
        mistyped ? verdict.flags().suggestion() : null);
  }

  /** Repeats no address: it may end up in a log. */
  @Override
  public String toString() {
    return "SuggestedActionResponse[" + action + "]";
  }

  /** A condition of a first contact that is not met. */
  @Schema(name = "NamedCondition")
  public record Condition(
      @Schema(description = "Stable, for programs.") UnmetCondition code,
      String sentence,
      @Schema(description = "Where the value stands that is not as it should be.") String field) {
    static Condition of(UnmetCondition it) {
      return new Condition(it, it.sentence(), it.field());
    }
  }
}
