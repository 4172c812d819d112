package io.leadwise.prioritization.domain.progress;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.util.Map;

/**
 * Counts of leads that the agent picked in a range of days.
 *
 * @param selected all of them
 * @param stages how far the agent has come with them
 * @param statuses open, qualified, disqualified
 * @param fits of the open ones
 * @param validities of the open ones that have a verdict
 * @param actions of the open ones whose owner consents
 * @param acted those that somebody wrote to, met or called since
 * @param averageSeconds from the selection to that first action, on average; null while acted is 0
 */
public record Tally(
    long selected,
    Map<Stage, Long> stages,
    Map<LeadStatus, Long> statuses,
    Map<FitLevel, Long> fits,
    Map<Validity, Long> validities,
    Map<Action, Long> actions,
    long acted,
    Long averageSeconds) {

  public static final Tally NONE =
      new Tally(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, null);
}
