package io.leadwise.prioritization.domain.action;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can stand in the way of a first contact (domain.md §9, rule 5), in the order in which it is
 * told. The name is the code that clients decide by.
 */
public enum UnmetCondition {
  EMAIL_SENT_BEFORE(
      "There is an earlier email to the lead.",
      "lead.interactions.emailsSent",
      true,
      lead -> lead.interactions().emailsSent() == 0),
  EMAIL_RECEIVED_BEFORE(
      "There is an earlier email from the lead.",
      "lead.interactions.emailsReceived",
      true,
      lead -> lead.interactions().emailsReceived() == 0),
  MEETING_BEFORE(
      "There was a meeting with the lead.",
      "lead.interactions.meetings",
      true,
      lead -> lead.interactions().meetings() == 0),
  MEETING_PLANNED(
      "A meeting with the lead is planned.",
      "lead.interactions.upcomingMeetings",
      true,
      lead -> lead.interactions().upcomingMeetings() == 0),
  UNANSWERED_CALL(
      "There is an unanswered call.",
      "lead.interactions.unansweredCalls",
      true,
      lead -> lead.interactions().unansweredCalls() == 0),
  NO_COMPANY(
      "The lead has neither a company name nor a connected account.",
      "lead.companyName",
      false,
      lead -> LeadSnapshot.present(lead.companyName()) || lead.account() != null),
  /** The rule says "the address not INVALID"; without any address there is nobody to write to. */
  NO_EMAIL_ADDRESS("The lead has no email address.", "lead.email", true, LeadSnapshot::hasEmail),
  NO_FIRST_NAME(
      "The first name is missing.",
      "lead.firstName",
      false,
      lead -> LeadSnapshot.present(lead.firstName())),
  NO_LAST_NAME(
      "The last name is missing.",
      "lead.lastName",
      false,
      lead -> LeadSnapshot.present(lead.lastName()));

  private final String sentence;
  private final String field;
  private final boolean excludesFirstContact;
  private final Predicate<LeadSnapshot> met;

  UnmetCondition(
      String sentence, String field, boolean excludesFirstContact, Predicate<LeadSnapshot> met) {
    this.sentence = sentence;
    this.field = field;
    this.excludesFirstContact = excludesFirstContact;
    this.met = met;
  }

  /** Those that the lead does not meet. */
  public static Stream<UnmetCondition> of(LeadSnapshot lead) {
    return Stream.of(values()).filter(condition -> !condition.met.test(lead));
  }

  public String sentence() {
    return sentence;
  }

  /** Where the value stands: a field of the lead. */
  public String field() {
    return field;
  }

  /**
   * Whether an email would not be a first contact, or could not be written at all. The others are
   * only words that are missing: who asks for a draft all the same gets placeholders for them.
   */
  public boolean excludesFirstContact() {
    return excludesFirstContact;
  }
}
