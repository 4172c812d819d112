package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lead inside {@code lead-changed} and {@code lead-selected} events. */
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
    Long employees,
    MoneyV1 annualRevenue,
    String need,
    String source,
    boolean handRaiser,
    boolean marketingQualified,
    Instant createdAt,
    Instant updatedAt,
    ContactV1 contact,
    AccountV1 account,
    OpportunityCountsV1 opportunities,
    List<OpportunityV1> openOpportunities,
    InteractionsV1 interactions,
    List<IntentV1> latestIntents,
    List<ColleagueV1> colleagues,
    List<ContactSuggestionV1> contactSuggestions,
    List<AccountSuggestionV1> accountSuggestions) {

  LeadSnapshot toDomain() {
    return new LeadSnapshot(
        leadId,
        version,
        externalId,
        LeadStatus.valueOf(status),
        ownerId,
        ownerName,
        firstName,
        lastName,
        email,
        phone,
        jobTitle,
        companyName,
        website,
        country,
        city,
        industry,
        employees,
        MoneyV1.toDomain(annualRevenue),
        need,
        source,
        handRaiser,
        marketingQualified,
        createdAt,
        updatedAt,
        contact == null ? null : contact.toDomain(),
        account == null ? null : account.toDomain(),
        opportunities == null ? null : opportunities.toDomain(),
        each(openOpportunities, OpportunityV1::toDomain),
        interactions == null ? null : interactions.toDomain(),
        intents(),
        each(colleagues, ColleagueV1::toDomain),
        each(contactSuggestions, ContactSuggestionV1::toDomain),
        each(accountSuggestions, AccountSuggestionV1::toDomain));
  }

  private List<LeadSnapshot.Intent> intents() {
    return latestIntents == null
        ? List.of()
        : latestIntents.stream().flatMap(IntentV1::toDomain).toList();
  }

  private static <W, D> List<D> each(List<W> wire, Function<W, D> mapper) {
    return wire == null ? List.of() : wire.stream().map(mapper).toList();
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "LeadV1[" + leadId + "]";
  }

  record ContactV1(UUID contactId, String name, String email) {
    LeadSnapshot.Contact toDomain() {
      return new LeadSnapshot.Contact(contactId, name, email);
    }

    @Override
    public String toString() {
      return "ContactV1[" + contactId + "]";
    }
  }

  record AccountV1(
      UUID accountId,
      String name,
      String website,
      String industry,
      String country,
      Long employees,
      int otherLeads,
      int openOpportunities,
      MoneyV1 averageEstimatedRevenue) {
    LeadSnapshot.Account toDomain() {
      return new LeadSnapshot.Account(
          accountId,
          name,
          website,
          industry,
          country,
          employees,
          otherLeads,
          openOpportunities,
          MoneyV1.toDomain(averageEstimatedRevenue));
    }
  }

  record OpportunityCountsV1(int open, int won, int lost) {
    LeadSnapshot.OpportunityCounts toDomain() {
      return new LeadSnapshot.OpportunityCounts(open, won, lost);
    }
  }

  record OpportunityV1(UUID opportunityId, String name, MoneyV1 estimatedRevenue) {
    LeadSnapshot.Opportunity toDomain() {
      return new LeadSnapshot.Opportunity(opportunityId, name, MoneyV1.toDomain(estimatedRevenue));
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
    LeadSnapshot.Interactions toDomain() {
      return new LeadSnapshot.Interactions(
          emailsSent, emailsReceived, meetings, upcomingMeetings, calls, unansweredCalls, latestAt);
    }
  }

  record IntentV1(String intent, Instant at, List<String> evidence) {
    /** An intent of a newer contract is none that a rule here could follow. */
    Stream<LeadSnapshot.Intent> toDomain() {
      return Arrays.stream(IntentKind.values())
          .filter(kind -> kind.name().equals(intent))
          .map(kind -> new LeadSnapshot.Intent(kind, at, evidence));
    }

    @Override
    public String toString() {
      return "IntentV1[" + intent + "]";
    }
  }

  record ColleagueV1(UUID sellerId, String name, int emails, int meetings, Instant latestAt) {
    LeadSnapshot.Colleague toDomain() {
      return new LeadSnapshot.Colleague(sellerId, name, emails, meetings, latestAt);
    }

    @Override
    public String toString() {
      return "ColleagueV1[" + sellerId + "]";
    }
  }

  record ContactSuggestionV1(UUID contactId, String name, double score, String reason) {
    LeadSnapshot.ContactSuggestion toDomain() {
      return new LeadSnapshot.ContactSuggestion(contactId, name, score, reason);
    }

    @Override
    public String toString() {
      return "ContactSuggestionV1[" + contactId + "]";
    }
  }

  record AccountSuggestionV1(UUID accountId, String name, double score, String reason) {
    LeadSnapshot.AccountSuggestion toDomain() {
      return new LeadSnapshot.AccountSuggestion(accountId, name, score, reason);
    }
  }
}
