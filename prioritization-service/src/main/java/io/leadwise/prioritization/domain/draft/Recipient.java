package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;

/**
 * What a draft has to know about the lead that it is for; the texts as the CRM has them, null where
 * it has none.
 *
 * @param companyField where the name of the company stands
 * @param wrote whether the lead wrote to us
 */
public record Recipient(
    String firstName,
    String lastName,
    String company,
    String companyField,
    String need,
    String sellerName,
    boolean askedMeeting,
    boolean askedInformation,
    boolean wrote) {

  public static Recipient of(LeadSnapshot lead) {
    boolean connected = lead.account() != null;
    return new Recipient(
        lead.firstName(),
        lead.lastName(),
        connected ? lead.account().name() : lead.companyName(),
        connected ? "lead.account.name" : "lead.companyName",
        lead.need(),
        lead.ownerName(),
        lead.wants(IntentKind.MEETING_REQUEST),
        lead.wants(IntentKind.INFORMATION_REQUEST),
        lead.interactions().emailsReceived() > 0 || !lead.latestIntents().isEmpty());
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "Recipient";
  }
}
