package io.leadwise.prioritization.domain.action;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * The next step for a lead: the first rule of domain.md §9 that holds.
 *
 * @param reason a sentence that names its evidence, and neither a word of an email nor an address:
 *     it is published
 * @param unmetConditions why there is no action, in sentences; empty unless the action is {@code
 *     NONE}
 * @param conditions the same with code and field
 */
public record SuggestedAction(
    Action action, String reason, List<String> unmetConditions, List<UnmetCondition> conditions) {

  public SuggestedAction {
    unmetConditions = List.copyOf(unmetConditions);
    // What was stored before these were known has none.
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
  }

  /**
   * @param verdict verdict on the address that the lead has now; null while there is none
   */
  public static SuggestedAction of(LeadSnapshot lead, EmailVerdict verdict) {
    Optional<String> meeting = Evidence.of(lead, IntentKind.MEETING_REQUEST);
    if (meeting.isPresent()) {
      return because(Action.SCHEDULE_APPOINTMENT, meeting.get());
    }
    Optional<String> information = Evidence.of(lead, IntentKind.INFORMATION_REQUEST);
    if (information.isPresent()) {
      return because(Action.SEND_FOLLOW_UP_EMAIL, information.get());
    }
    Optional<String> work = Evidence.of(lead, IntentKind.ACTION_REQUEST);
    if (work.isPresent()) {
      return because(Action.CREATE_TASK, work.get());
    }
    if (verdict != null && verdict.isInvalid()) {
      return because(
          Action.UPDATE_EMAIL,
          "The email address is invalid (%s): %s".formatted(verdict.reason(), verdict.message()));
    }
    List<UnmetCondition> unmet = UnmetCondition.of(lead).toList();
    return unmet.isEmpty()
        ? because(Action.DRAFT_EMAIL, "Nobody has been in contact with the lead yet.")
        : new SuggestedAction(
            Action.NONE,
            "No rule for a next step applies to this lead.",
            unmet.stream().map(UnmetCondition::sentence).toList(),
            unmet);
  }

  private static SuggestedAction because(Action action, String reason) {
    return new SuggestedAction(action, reason, List.of(), List.of());
  }
}
