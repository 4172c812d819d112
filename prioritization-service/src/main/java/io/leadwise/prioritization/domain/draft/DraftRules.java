package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.action.UnmetCondition;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import java.util.stream.Collectors;

/** Which emails there can be for a lead (domain.md §9). */
public final class DraftRules {

  private DraftRules() {}

  /**
   * The kind that is wanted, if it can be; else the one that serves the suggested action. An email
   * that is suggested can always be drafted; of the conditions of a first contact only those that
   * contradict it count, since what is merely missing becomes a placeholder.
   *
   * @param wanted null for the one that serves the action
   * @param verdict verdict on the lead's present address; null while there is none
   * @throws NoEmailToDraftException when none is wanted and none serves the action
   * @throws DraftNotPossibleException when the lead's state rules the wanted one out
   */
  public static DraftKind kind(
      DraftKind wanted, SuggestedAction action, LeadSnapshot lead, EmailVerdict verdict) {
    DraftKind suggested = DraftKind.of(action.action()).orElse(null);
    if (wanted == null) {
      if (suggested == null) {
        throw new NoEmailToDraftException(action);
      }
      return suggested;
    }
    if (wanted != suggested) {
      requirePossible(wanted, lead, verdict);
    }
    return wanted;
  }

  private static void requirePossible(DraftKind kind, LeadSnapshot lead, EmailVerdict verdict) {
    if (!lead.hasEmail()) {
      throw new DraftNotPossibleException(kind, UnmetCondition.NO_EMAIL_ADDRESS.sentence());
    }
    if (verdict != null && verdict.isInvalid()) {
      throw new DraftNotPossibleException(
          kind,
          "The email address is invalid (%s): %s Enter a valid one first."
              .formatted(verdict.reason(), verdict.message()));
    }
    if (kind == DraftKind.FIRST_CONTACT) {
      String contradicting =
          UnmetCondition.of(lead)
              .filter(UnmetCondition::excludesFirstContact)
              .map(UnmetCondition::sentence)
              .collect(Collectors.joining(" "));
      if (!contradicting.isEmpty()) {
        throw new DraftNotPossibleException(kind, contradicting + " Ask for a FOLLOW_UP.");
      }
    }
    if (kind == DraftKind.FOLLOW_UP && !contacted(lead)) {
      throw new DraftNotPossibleException(
          kind, "There was no contact to follow up. Ask for a FIRST_CONTACT.");
    }
  }

  private static boolean contacted(LeadSnapshot lead) {
    LeadSnapshot.Interactions past = lead.interactions();
    return past.emailsSent() > 0
        || past.emailsReceived() > 0
        || past.meetings() > 0
        || past.upcomingMeetings() > 0
        || past.calls() > 0
        || !lead.latestIntents().isEmpty();
  }
}
