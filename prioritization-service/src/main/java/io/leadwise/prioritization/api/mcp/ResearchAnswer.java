package io.leadwise.prioritization.api.mcp;

import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.Sections;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import io.leadwise.prioritization.domain.research.Section;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What research found about the company of a lead: each fact with where it comes from. */
record ResearchAnswer(UUID leadId, Company company, List<Part> sections) {

  /**
   * @param only one section; null for all
   */
  static ResearchAnswer of(LeadInsight it, ResearchSection only) {
    Research research = it.state().research();
    Sections sections = it.state().assessment().sections();
    return new ResearchAnswer(
        it.leadId(),
        research == null || research.company() == null ? null : Company.of(research.company()),
        Stream.of(ResearchSection.values())
            .filter(section -> only == null || section == only)
            .map(section -> Part.of(section, section(sections, section), research))
            .toList());
  }

  private static Section section(Sections all, ResearchSection name) {
    return switch (name) {
      case BUSINESS_OVERVIEW -> all.businessOverview();
      case FINANCES -> all.finances();
      case ACCOUNT_NEWS -> all.accountNews();
      case COMPETITORS -> all.competitors();
    };
  }

  record Company(String name, String domain, String country, double matchScore) {
    static Company of(Research.Company it) {
      return new Company(it.name(), it.domain(), it.country(), it.matchScore());
    }
  }

  record Part(String section, String status, String reason, List<CitedFact> facts) {
    static Part of(ResearchSection name, Section section, Research research) {
      return new Part(
          name.name(),
          section.status().name(),
          section.reason(),
          research == null
              ? List.of()
              : research.factsIn(name).stream().map(CitedFact::of).toList());
    }
  }

  record CitedFact(
      String attribute,
      String value,
      String asOf,
      double confidence,
      Boolean stale,
      Boolean conflict,
      String newsType,
      String note,
      List<Source> sources) {
    static CitedFact of(Fact it) {
      return new CitedFact(
          it.attribute(),
          it.value(),
          it.asOf(),
          it.confidence(),
          it.stale() ? true : null,
          it.conflict() ? true : null,
          it.news() == null ? null : it.news().type(),
          it.note(),
          it.sources().stream()
              .map(source -> new Source(source.url(), source.publisher()))
              .toList());
    }
  }

  record Source(String url, String publisher) {}
}
