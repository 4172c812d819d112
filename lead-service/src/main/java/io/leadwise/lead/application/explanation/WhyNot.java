package io.leadwise.lead.application.explanation;

import io.leadwise.lead.application.explanation.SelectionExplanation.RunLimit;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.CriterionResult;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.SelectionRun;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences why a run does not take a lead. */
final class WhyNot {

  private WhyNot() {}

  /** Everything that keeps the next run from taking it; empty when nothing does. */
  static List<String> nextRun(boolean agentActive, List<CriterionResult> criteria, RunLimit limit) {
    List<String> reasons = new ArrayList<>();
    if (!agentActive) {
      reasons.add("The agent is off, and while it is nothing is selected.");
    }
    List<CriterionResult> unmet = criteria.stream().filter(result -> !result.met()).toList();
    unmet.forEach(result -> reasons.add(sentence(result)));
    if (unmet.isEmpty() && !limit.met()) {
      reasons.add(
          "It would be selected, but a run takes only the newest %d leads, and %s%d newer ones qualify."
              .formatted(limit.limit(), limit.counted() ? "" : "at least ", limit.newer()));
    }
    return reasons;
  }

  private static String sentence(CriterionResult result) {
    return switch (result.criterion()) {
      case STATUS_OPEN ->
          "The status is %s, but must be %s.".formatted(result.value(), result.required());
      case CREATED_WITHIN_LOOK_BACK ->
          "It was created at %s, but must be %s.".formatted(result.value(), result.required());
      case OWNER_ACTIVE ->
          "The owner is %s, but must be %s.".formatted(result.value(), result.required());
      case OWNER_ROLE_ALLOWED ->
          "The roles of the owner are \"%s\", but must include %s."
              .formatted(result.value(), result.required());
    };
  }

  /** Why the run did not select the lead, as far as can be told afterwards. */
  static String lastRun(SelectionRun run, Lead lead) {
    if (lead.createdAt().isBefore(run.createdFrom())) {
      return "It was created at %s, and the run took leads from %s on."
          .formatted(lead.createdAt(), run.createdFrom());
    }
    if (lead.createdAt().isAfter(run.startedAt())) {
      return "It was created after the run started at %s.".formatted(run.startedAt());
    }
    boolean reached = isReached(run, lead);
    if (!reached && run.status() == RunStatus.CANCELLED) {
      return "The run was cancelled before it came to this lead: %s."
          .formatted(run.cancellationReason());
    }
    if (!reached && run.status() == RunStatus.FAILED) {
      return "The run failed before it came to this lead.";
    }
    if (!reached && !run.selectionDone()) {
      return "The run has not come to this lead yet.";
    }
    if (!reached && run.selected() >= run.leadLimit()) {
      return "The run took only the newest %d leads.".formatted(run.leadLimit());
    }
    return "It did not meet the criteria, or was not known, when the run came to it.";
  }

  /** Whether the selection, newest first, has passed the place of the lead. */
  private static boolean isReached(SelectionRun run, Lead lead) {
    if (run.checkpointCreatedAt() == null) {
      return false;
    }
    int order = lead.createdAt().compareTo(run.checkpointCreatedAt());
    return order > 0
        || (order == 0 && lead.id().toString().compareTo(run.checkpointLeadId().toString()) >= 0);
  }
}
