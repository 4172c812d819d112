package io.leadwise.prioritization.domain.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lead as lead-service knew it at one version. Absent lists are empty and absent numbers of
 * interactions are zero, so that no reader has to ask.
 *
 * @param version grows with each change; a lower one never replaces a higher one
 * @param country ISO 3166 alpha-2
 */
public record LeadSnapshot(
    UUID leadId,
    long version,
    String externalId,
    LeadStatus status,
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
    Money annualRevenue,
    String need,
    String source,
    boolean handRaiser,
    boolean marketingQualified,
    Instant createdAt,
    Instant updatedAt,
    Contact contact,
    Account account,
    OpportunityCounts opportunities,
    List<Opportunity> openOpportunities,
    Interactions interactions,
    List<Intent> latestIntents,
    List<Colleague> colleagues,
    List<ContactSuggestion> contactSuggestions,
    List<AccountSuggestion> accountSuggestions) {

  public LeadSnapshot {
    opportunities = opportunities == null ? OpportunityCounts.NONE : opportunities;
    interactions = interactions == null ? Interactions.NONE : interactions;
    openOpportunities = orEmpty(openOpportunities);
    latestIntents = orEmpty(latestIntents);
    colleagues = orEmpty(colleagues);
    contactSuggestions = orEmpty(contactSuggestions);
    accountSuggestions = orEmpty(accountSuggestions);
  }

  /** First and last name as far as known; empty when neither is. */
  public String fullName() {
    return Stream.of(firstName, lastName)
        .filter(LeadSnapshot::present)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /** Whether the latest email of the lead shows this intent. */
  public boolean wants(IntentKind kind) {
    return latestIntents.stream().anyMatch(intent -> intent.intent() == kind);
  }

  public boolean hasEmail() {
    return present(email);
  }

  /** Whether a verdict made for that address is about the address the lead has now. */
  public boolean hasEmail(String address) {
    return hasEmail() ? email.strip().equalsIgnoreCase(stripped(address)) : !present(address);
  }

  public static boolean present(String text) {
    return text != null && !text.isBlank();
  }

  private static String stripped(String text) {
    return text == null ? null : text.strip();
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "LeadSnapshot[leadId=" + leadId + ", version=" + version + "]";
  }

  /** The connected contact. */
  public record Contact(UUID contactId, String name, String email) {
    @Override
    public String toString() {
      return "Contact[" + contactId + "]";
    }
  }

  /** The connected account. */
  public record Account(
      UUID accountId,
      String name,
      String website,
      String industry,
      String country,
      Long employees,
      int otherLeads,
      int openOpportunities,
      Money averageEstimatedRevenue) {}

  /** Opportunities related to the lead, in numbers. */
  public record OpportunityCounts(int open, int won, int lost) {
    static final OpportunityCounts NONE = new OpportunityCounts(0, 0, 0);
  }

  /** An open opportunity related to the lead. */
  public record Opportunity(UUID opportunityId, String name, Money estimatedRevenue) {}

  /** Interactions with the lead, in numbers. */
  public record Interactions(
      int emailsSent,
      int emailsReceived,
      int meetings,
      int upcomingMeetings,
      int calls,
      int unansweredCalls,
      Instant latestAt) {
    static final Interactions NONE = new Interactions(0, 0, 0, 0, 0, 0, null);
  }

  /** One intent found in the latest email from the lead. */
  public record Intent(IntentKind intent, Instant at, List<String> evidence) {
    public Intent {
      evidence = orEmpty(evidence);
    }

    /** Without the words of the email. */
    @Override
    public String toString() {
      return "Intent[" + intent + "]";
    }
  }

  /** A co-worker with past emails or meetings with the lead. */
  public record Colleague(UUID sellerId, String name, int emails, int meetings, Instant latestAt) {
    @Override
    public String toString() {
      return "Colleague[" + sellerId + "]";
    }
  }

  /** A contact that could be this person. */
  public record ContactSuggestion(UUID contactId, String name, double score, String reason) {
    @Override
    public String toString() {
      return "ContactSuggestion[" + contactId + "]";
    }
  }

  /** An account that could be this company. */
  public record AccountSuggestion(UUID accountId, String name, double score, String reason) {}
}
