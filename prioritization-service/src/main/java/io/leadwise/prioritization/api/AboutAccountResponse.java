package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.insight.LeadInsightState;
import io.leadwise.prioritization.domain.insight.Sections;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about the company (domain.md §6). */
@Schema(name = "AboutAccount")
public record AboutAccountResponse(
    @Schema(description = "The connected account.", nullable = true) Account account,
    @Schema(description = "Accounts that could be this company; empty when one is connected.")
        List<AboutLeadResponse.Suggestion> accountSuggestions,
    @Schema(description = "The company that was resolved.", nullable = true) Company company,
    @Schema(description = "Companies that could be meant, when none was resolved.")
        List<Candidate> candidates,
    SectionResponse businessOverview,
    SectionResponse finances,
    SectionResponse accountNews,
    SectionResponse competitors) {

  /**
   * @param news most news to show, the newest
   */
  static AboutAccountResponse of(LeadInsightState insight, int news) {
    LeadSnapshot lead = insight.lead();
    Research research = insight.research();
    Sections sections = insight.assessment().sections();
    return new AboutAccountResponse(
        lead.account() == null ? null : Account.of(lead.account()),
        lead.account() != null
            ? List.of()
            : lead.accountSuggestions().stream()
                .map(
                    it ->
                        new AboutLeadResponse.Suggestion(
                            it.accountId(), it.name(), it.score(), it.reason()))
                .toList(),
        research == null || research.company() == null ? null : Company.of(research.company()),
        research == null ? List.of() : research.candidates().stream().map(Candidate::of).toList(),
        SectionResponse.of(
            sections.businessOverview(), facts(research, ResearchSection.BUSINESS_OVERVIEW)),
        SectionResponse.of(sections.finances(), facts(research, ResearchSection.FINANCES)),
        SectionResponse.of(
            sections.accountNews(), research == null ? List.of() : research.news(), news),
        SectionResponse.of(sections.competitors(), facts(research, ResearchSection.COMPETITORS)));
  }

  private static List<Fact> facts(Research research, ResearchSection section) {
    return research == null ? List.of() : research.factsIn(section);
  }

  /** The connected account. */
  @Schema(name = "InsightAccount")
  public record Account(
      UUID accountId,
      String name,
      @Schema(nullable = true) String website,
      @Schema(nullable = true) String industry,
      @Schema(nullable = true) String country,
      @Schema(nullable = true) Long employees,
      int otherLeads,
      int openOpportunities,
      @Schema(nullable = true) MoneyResponse averageEstimatedRevenue) {
    static Account of(LeadSnapshot.Account it) {
      return new Account(
          it.accountId(),
          it.name(),
          it.website(),
          it.industry(),
          it.country(),
          it.employees(),
          it.otherLeads(),
          it.openOpportunities(),
          MoneyResponse.of(it.averageEstimatedRevenue()));
    }
  }

  /** The company that was resolved. */
  @Schema(name = "InsightCompany")
  public record Company(
      UUID companyId,
      String name,
      @Schema(nullable = true) String domain,
      @Schema(nullable = true) String wikidataId,
      @Schema(description = "Number at the SEC.", nullable = true) String cik,
      @Schema(description = "Legal Entity Identifier (ISO 17442).", nullable = true) String lei,
      @Schema(nullable = true) String country,
      @Schema(description = "0 to 1.") double matchScore) {
    static Company of(Research.Company it) {
      return new Company(
          it.companyId(),
          it.name(),
          it.domain(),
          it.wikidataId(),
          it.cik(),
          it.lei(),
          it.country(),
          it.matchScore());
    }
  }

  /** A company that could be meant. */
  @Schema(name = "InsightCandidate")
  public record Candidate(
      String name,
      @Schema(nullable = true) String domain,
      @Schema(nullable = true) String wikidataId,
      @Schema(nullable = true) String cik,
      @Schema(nullable = true) String lei,
      @Schema(nullable = true) String description,
      double matchScore) {
    static Candidate of(Research.Candidate it) {
      return new Candidate(
          it.name(),
          it.domain(),
          it.wikidataId(),
          it.cik(),
          it.lei(),
          it.description(),
          it.matchScore());
    }
  }
}
