package io.leadwise.research.messaging;

import io.leadwise.research.application.answer.ResearchAnswer;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.company.Insight;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.SectionSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The event research-completed, version 1. */
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

  /**
   * @param findings what is shown, shared by all leads about which the same is shown
   */
  static ResearchCompletedV1 of(ResearchAnswer answer, Findings findings) {
    return new ResearchCompletedV1(
        answer.leadId(),
        answer.runId(),
        answer.leadVersion(),
        answer.version(),
        answer.completedAt(),
        findings.company(),
        findings.candidates(),
        findings.sections(),
        findings.facts());
  }

  record Findings(
      CompanyV1 company, List<CandidateV1> candidates, SectionsV1 sections, List<FactV1> facts) {

    /**
     * @param dossier null when the lead names no company
     */
    static Findings of(Dossier dossier, Insight insight, Instant at) {
      LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
      Company company = dossier == null ? null : dossier.company();
      return new Findings(
          company == null
              ? null
              : company
                  .identity()
                  .map(identity -> CompanyV1.of(company.id(), identity))
                  .orElse(null),
          company == null
              ? List.of()
              : company.candidates().all().stream().map(CandidateV1::of).toList(),
          SectionsV1.of(insight),
          insight.facts().stream().map(fact -> FactV1.of(fact, today)).toList());
    }
  }

  record CompanyV1(
      UUID companyId,
      String name,
      String domain,
      String wikidataId,
      String cik,
      String lei,
      String country,
      double matchScore) {

    static CompanyV1 of(UUID id, CompanyIdentity identity) {
      return new CompanyV1(
          id,
          identity.name(),
          identity.domain(),
          identity.wikidataId(),
          identity.cik(),
          identity.lei(),
          identity.country(),
          identity.match().value());
    }
  }

  record CandidateV1(
      String name,
      String domain,
      String wikidataId,
      String cik,
      String lei,
      String country,
      String description,
      double matchScore) {

    static CandidateV1 of(Candidate candidate) {
      return new CandidateV1(
          candidate.name(),
          candidate.domain(),
          candidate.wikidataId(),
          candidate.cik(),
          candidate.lei(),
          candidate.country(),
          candidate.description(),
          candidate.matchScore());
    }
  }

  record SectionsV1(
      SectionV1 businessOverview,
      SectionV1 finances,
      SectionV1 accountNews,
      SectionV1 competitors) {

    static SectionsV1 of(Insight insight) {
      return new SectionsV1(
          SectionV1.of(insight, SectionName.BUSINESS_OVERVIEW),
          SectionV1.of(insight, SectionName.FINANCES),
          SectionV1.of(insight, SectionName.ACCOUNT_NEWS),
          SectionV1.of(insight, SectionName.COMPETITORS));
    }
  }

  record SectionV1(String status, String reason, Instant updatedAt, SummaryV1 summary) {

    static SectionV1 of(Insight insight, SectionName name) {
      Section section = insight.sections().of(name);
      return new SectionV1(
          section.status().name(),
          section.reason(),
          section.updatedAt(),
          SummaryV1.of(insight.summary(name)));
    }
  }

  record SummaryV1(String writtenBy, List<SentenceV1> sentences) {
    static SummaryV1 of(SectionSummary summary) {
      return summary.sentences().isEmpty()
          ? null
          : new SummaryV1(
              summary.writer().name(),
              summary.sentences().stream()
                  .map(sentence -> new SentenceV1(sentence.text(), sentence.factIds()))
                  .toList());
    }
  }

  record SentenceV1(String text, List<UUID> factIds) {}

  record NewsV1(String type, String method, double confidence) {
    static NewsV1 of(NewsHint hint) {
      return hint == null ? null : new NewsV1(hint.type().name(), hint.method(), hint.confidence());
    }
  }

  record FactV1(
      UUID factId,
      String section,
      String attribute,
      String value,
      BigDecimal number,
      String currency,
      String asOf,
      double confidence,
      boolean stale,
      boolean conflict,
      boolean corrected,
      NewsV1 news,
      List<UUID> derivedFrom,
      String note,
      List<SourceV1> sources) {

    static FactV1 of(ShownFact shown, LocalDate today) {
      ResearchFact fact = shown.fact();
      return new FactV1(
          fact.id(),
          fact.section().name(),
          fact.attribute(),
          fact.value(),
          fact.number(),
          fact.currency(),
          fact.asOf(),
          fact.confidence(),
          fact.isStale(today),
          shown.conflict(),
          shown.correction() != null,
          NewsV1.of(fact.newsHint()),
          shown.derivedFrom(),
          shown.note(),
          fact.sources().stream().map(SourceV1::of).toList());
    }
  }

  record SourceV1(
      String url,
      String publisher,
      String quote,
      Instant retrievedAt,
      Instant publishedAt,
      String licence) {

    static SourceV1 of(FactSource source) {
      return new SourceV1(
          source.url(),
          source.publisher(),
          source.quote(),
          source.retrievedAt(),
          source.publishedAt(),
          source.licence());
    }
  }
}
