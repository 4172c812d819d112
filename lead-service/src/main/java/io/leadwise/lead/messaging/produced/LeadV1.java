package io.leadwise.lead.messaging.produced;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.snapshot.Colleague;
import io.leadwise.lead.domain.snapshot.ContactSummary;
import io.leadwise.lead.domain.snapshot.InteractionNumbers;
import io.leadwise.lead.domain.snapshot.LatestIntent;
import io.leadwise.lead.domain.snapshot.LeadSnapshot;
import io.leadwise.lead.domain.snapshot.OpenOpportunity;
import io.leadwise.lead.domain.snapshot.OpportunityNumbers;
import io.leadwise.lead.domain.snapshot.Suggestion;
import io.leadwise.lead.domain.snapshot.Win;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The lead snapshot of the contracts, {@code shared/lead.v1}. */
record LeadV1(
    UUID leadId,
    long version,
    String externalId,
    String status,
    UUID ownerId,
    String ownerName,
    String firstName,
    String lastName,
    String email,
    String phone,
    String jobTitle,
    String companyName,
    String website,
    String country,
    String city,
    String industry,
    Integer employees,
    MoneyV1 annualRevenue,
    String need,
    String source,
    boolean handRaiser,
    boolean marketingQualified,
    Instant createdAt,
    Instant updatedAt,
    ContactV1 contact,
    AccountV1 account,
    OpportunitiesV1 opportunities,
    List<OpenOpportunityV1> openOpportunities,
    List<WinV1> winsAgainst,
    InteractionsV1 interactions,
    List<IntentV1> latestIntents,
    List<ColleagueV1> colleagues,
    List<ContactSuggestionV1> contactSuggestions,
    List<AccountSuggestionV1> accountSuggestions) {

  record ContactV1(UUID contactId, String name, String email) {
    static ContactV1 of(ContactSummary contact) {
      return contact == null
          ? null
          : new ContactV1(contact.contactId(), contact.name(), contact.email());
    }
  }

  record ContactSuggestionV1(UUID contactId, String name, double score, String reason) {
    static ContactSuggestionV1 of(Suggestion suggestion) {
      return new ContactSuggestionV1(
          suggestion.id(), suggestion.name(), suggestion.score(), suggestion.reason());
    }
  }

  record AccountSuggestionV1(UUID accountId, String name, double score, String reason) {
    static AccountSuggestionV1 of(Suggestion suggestion) {
      return new AccountSuggestionV1(
          suggestion.id(), suggestion.name(), suggestion.score(), suggestion.reason());
    }
  }

  record OpportunitiesV1(int open, int won, int lost) {
    static OpportunitiesV1 of(OpportunityNumbers numbers) {
      return new OpportunitiesV1(numbers.open(), numbers.won(), numbers.lost());
    }
  }

  record OpenOpportunityV1(
      UUID opportunityId, String name, MoneyV1 estimatedRevenue, String competitor) {
    static OpenOpportunityV1 of(OpenOpportunity open) {
      return new OpenOpportunityV1(
          open.opportunityId(),
          open.name(),
          MoneyV1.of(open.estimatedRevenue()),
          open.competitor());
    }
  }

  record WinV1(String competitor, Instant wonAt) {
    static WinV1 of(Win win) {
      return new WinV1(win.competitor(), win.wonAt());
    }
  }

  record InteractionsV1(
      int emailsSent,
      int emailsReceived,
      int meetings,
      int upcomingMeetings,
      int calls,
      int unansweredCalls,
      Instant latestAt) {
    static InteractionsV1 of(InteractionNumbers numbers) {
      return new InteractionsV1(
          numbers.emailsSent(),
          numbers.emailsReceived(),
          numbers.meetings(),
          numbers.upcomingMeetings(),
          numbers.calls(),
          numbers.unansweredCalls(),
          numbers.latestAt());
    }
  }

  record IntentV1(String intent, Instant at, List<String> evidence) {
    static IntentV1 of(LatestIntent latest) {
      return new IntentV1(latest.intent().name(), latest.at(), latest.evidence());
    }
  }

  record ColleagueV1(
      UUID sellerId,
      String name,
      int emails,
      int emailsSent,
      int emailsReceived,
      int meetings,
      Instant firstAt,
      Instant latestAt) {
    static ColleagueV1 of(Colleague colleague) {
      return new ColleagueV1(
          colleague.sellerId(),
          colleague.name(),
          colleague.emails(),
          colleague.emailsSent(),
          colleague.emailsReceived(),
          colleague.meetings(),
          colleague.firstAt(),
          colleague.latestAt());
    }
  }

  static LeadV1 of(LeadSnapshot snapshot) {
    Lead lead = snapshot.lead();
    LeadDetails details = lead.details();
    return new LeadV1(
        lead.id(),
        lead.version(),
        lead.externalId(),
        lead.status().name(),
        lead.ownerId(),
        snapshot.ownerName(),
        details.firstName(),
        details.lastName(),
        details.email(),
        details.phone(),
        details.jobTitle(),
        details.companyName(),
        details.website(),
        details.country(),
        details.city(),
        details.industry(),
        details.employees(),
        MoneyV1.of(details.annualRevenue()),
        details.need(),
        details.source(),
        snapshot.handRaiser(),
        details.marketingQualified(),
        lead.createdAt(),
        lead.updatedAt(),
        ContactV1.of(snapshot.contact()),
        AccountV1.of(snapshot.account()),
        OpportunitiesV1.of(snapshot.opportunities()),
        snapshot.openOpportunities().stream().map(OpenOpportunityV1::of).toList(),
        snapshot.winsAgainst().stream().map(WinV1::of).toList(),
        InteractionsV1.of(snapshot.interactions()),
        snapshot.latestIntents().stream().map(IntentV1::of).toList(),
        snapshot.colleagues().stream().map(ColleagueV1::of).toList(),
        snapshot.contactSuggestions().stream().map(ContactSuggestionV1::of).toList(),
        snapshot.accountSuggestions().stream().map(AccountSuggestionV1::of).toList());
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "LeadV1[" + leadId + " v" + version + "]";
  }
}
