package io.leadwise.prioritization.domain.action;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The next step for a lead: the first rule of domain.md §9 that holds.
 *
 * @param unmetConditions why there is no action; empty unless the action is {@code NONE}
 */
public record SuggestedAction(Action action, String reason, List<String> unmetConditions) {

  public SuggestedAction {
    unmetConditions = List.copyOf(unmetConditions);
  }

  /**
   * @param verdict verdict on the address that the lead has now; null while there is none
   */
  public static SuggestedAction of(LeadSnapshot lead, EmailVerdict verdict) {
    if (lead.wants(IntentKind.MEETING_REQUEST)) {
      return because(
          Action.SCHEDULE_APPOINTMENT, "The latest email of the lead shows interest in a meeting.");
    }
    if (lead.wants(IntentKind.INFORMATION_REQUEST)) {
      return because(
          Action.SEND_FOLLOW_UP_EMAIL, "The latest email of the lead asks for information.");
    }
    if (lead.wants(IntentKind.ACTION_REQUEST)) {
      return because(
          Action.CREATE_TASK, "The latest email of the lead asks for something that needs work.");
    }
    if (verdict != null && verdict.isInvalid()) {
      return because(Action.UPDATE_EMAIL, "The email address is invalid: " + verdict.message());
    }
    List<String> unmet = unmetForFirstContact(lead);
    return unmet.isEmpty()
        ? because(Action.DRAFT_EMAIL, "Nobody has been in contact with the lead yet.")
        : new SuggestedAction(Action.NONE, "No rule for a next step applies to this lead.", unmet);
  }

  private static SuggestedAction because(Action action, String reason) {
    return new SuggestedAction(action, reason, List.of());
  }

  private static List<String> unmetForFirstContact(LeadSnapshot lead) {
    LeadSnapshot.Interactions past = lead.interactions();
    List<String> unmet = new ArrayList<>();
    require(unmet, past.emailsSent() == 0, "There is an earlier email to the lead.");
    require(unmet, past.emailsReceived() == 0, "There is an earlier email from the lead.");
    require(unmet, past.meetings() == 0, "There was a meeting with the lead.");
    require(unmet, past.upcomingMeetings() == 0, "A meeting with the lead is planned.");
    require(unmet, past.unansweredCalls() == 0, "There is an unanswered call.");
    require(
        unmet,
        LeadSnapshot.present(lead.companyName()) || lead.account() != null,
        "The lead has neither a company name nor a connected account.");
    require(unmet, lead.hasEmail(), "The lead has no email address.");
    require(unmet, LeadSnapshot.present(lead.firstName()), "The first name is missing.");
    require(unmet, LeadSnapshot.present(lead.lastName()), "The last name is missing.");
    return unmet;
  }

  private static void require(List<String> unmet, boolean holds, String otherwise) {
    if (!holds) {
      unmet.add(otherwise);
    }
  }
}
