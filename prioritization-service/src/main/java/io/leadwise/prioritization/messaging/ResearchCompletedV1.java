package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.research.Research;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Value of {@code research-completed} events. */
record ResearchCompletedV1(
    UUID leadId,
    UUID runId,
    long leadVersion,
    long version,
    Instant completedAt,
    CompanyV1 company,
    List<CandidateV1> candidates,
    SectionsV1 sections,
    List<FactV1> facts) {

  InsightUpdate toUpdate() {
    return new InsightUpdate.Researched(
        leadId,
        new Research(
            runId,
            leadVersion,
            version,
            completedAt,
            CompanyV1.toDomain(company),
            candidates == null
                ? List.of()
                : candidates.stream().map(CandidateV1::toDomain).toList(),
            sections.businessOverview.toDomain(),
            sections.finances.toDomain(),
            sections.accountNews.toDomain(),
            sections.competitors.toDomain(),
            facts.stream().map(FactV1::toDomain).toList()));
  }

  record SectionsV1(
      SectionV1 businessOverview,
      SectionV1 finances,
      SectionV1 accountNews,
      SectionV1 competitors) {}

  record CandidateV1(
      String name,
      String domain,
      String wikidataId,
      String cik,
      String lei,
      String description,
      double matchScore) {
    Research.Candidate toDomain() {
      return new Research.Candidate(name, domain, wikidataId, cik, lei, description, matchScore);
    }
  }
}
