package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about the person (domain.md §6). */
@Schema(name = "AboutLead")
public record AboutLeadResponse(
    Summary summary,
    @Schema(description = "The connected contact.", nullable = true) Contact contact,
    @Schema(description = "Contacts that could be this person; empty when one is connected.")
        List<Suggestion> contactSuggestions,
    @Schema(description = "Who knows whom.") List<Colleague> colleagues,
    List<OpportunityResponse> openOpportunities,
    Interactions interactions,
    @Schema(description = "What the latest email of the lead wants.")
        List<IntentKind> latestIntents) {

  static AboutLeadResponse of(LeadSnapshot lead) {
    return new AboutLeadResponse(
        Summary.of(lead),
        lead.contact() == null ? null : Contact.of(lead.contact()),
        lead.contact() != null
            ? List.of()
            : lead.contactSuggestions().stream()
                .map(it -> new Suggestion(it.contactId(), it.name(), it.score(), it.reason()))
                .toList(),
        lead.colleagues().stream().map(Colleague::of).toList(),
        lead.openOpportunities().stream().map(OpportunityResponse::of).toList(),
        Interactions.of(lead.interactions()),
        lead.latestIntents().stream().map(LeadSnapshot.Intent::intent).distinct().toList());
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "AboutLeadResponse";
  }

  /** The fields of the lead. */
  @Schema(name = "LeadSummary")
  public record Summary(
      String name,
      @Schema(nullable = true) String email,
      @Schema(nullable = true) String phone,
      @Schema(nullable = true) String jobTitle,
      @Schema(nullable = true) String companyName,
      @Schema(nullable = true) String website,
      @Schema(nullable = true) String country,
      @Schema(nullable = true) String city,
      @Schema(nullable = true) String industry,
      @Schema(nullable = true) Long employees,
      @Schema(nullable = true) MoneyResponse annualRevenue,
      @Schema(nullable = true) String need,
      @Schema(nullable = true) String source,
      boolean marketingQualified,
      Instant createdAt) {
    static Summary of(LeadSnapshot it) {
      return new Summary(
          it.fullName(),
          it.email(),
          it.phone(),
          it.jobTitle(),
          it.companyName(),
          it.website(),
          it.country(),
          it.city(),
          it.industry(),
          it.employees(),
          MoneyResponse.of(it.annualRevenue()),
          it.need(),
          it.source(),
          it.marketingQualified(),
          it.createdAt());
    }

    @Override
    public String toString() {
      return "Summary";
    }
  }

  /** The connected contact. */
  @Schema(name = "InsightContact")
  public record Contact(UUID contactId, String name, @Schema(nullable = true) String email) {
    static Contact of(LeadSnapshot.Contact it) {
      return new Contact(it.contactId(), it.name(), it.email());
    }

    @Override
    public String toString() {
      return "Contact[" + contactId + "]";
    }
  }

  /** A record that could be the one meant. */
  @Schema(name = "InsightSuggestion")
  public record Suggestion(UUID id, String name, double score, String reason) {
    @Override
    public String toString() {
      return "Suggestion[" + id + "]";
    }
  }

  /** A co-worker with past emails or meetings with the lead. */
  @Schema(name = "InsightColleague")
  public record Colleague(UUID sellerId, String name, int emails, int meetings, Instant latestAt) {
    static Colleague of(LeadSnapshot.Colleague it) {
      return new Colleague(it.sellerId(), it.name(), it.emails(), it.meetings(), it.latestAt());
    }

    @Override
    public String toString() {
      return "Colleague[" + sellerId + "]";
    }
  }

  /** Interactions in numbers. */
  @Schema(name = "InsightInteractions")
  public record Interactions(
      int emailsSent,
      int emailsReceived,
      int meetings,
      int upcomingMeetings,
      int calls,
      int unansweredCalls,
      @Schema(nullable = true) Instant latestAt) {
    static Interactions of(LeadSnapshot.Interactions it) {
      return new Interactions(
          it.emailsSent(),
          it.emailsReceived(),
          it.meetings(),
          it.upcomingMeetings(),
          it.calls(),
          it.unansweredCalls(),
          it.latestAt());
    }
  }
}
