package io.leadwise.research.messaging;

import io.leadwise.research.application.answer.ResearchAnswer;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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
   * @param findings what the dossier says, shared by all leads of the company
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
        SectionsV1.of(answer.sections()::of),
        findings.facts());
  }

  record Findings(CompanyV1 company, List<CandidateV1> candidates, List<FactV1> facts) {

    static final Findings NONE = new Findings(null, List.of(), List.of());

    static Findings of(Dossier dossier, Instant at) {
      LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
      return new Findings(
          dossier
              .company()
              .identity()
              .map(identity -> CompanyV1.of(dossier.company().id(), identity))
              .orElse(null),
          dossier.company().candidates().all().stream().map(CandidateV1::of).toList(),
          dossier.facts().stream().map(fact -> FactV1.of(fact, today)).toList());
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

    static SectionsV1 of(Function<SectionName, Section> sections) {
      return new SectionsV1(
          SectionV1.of(sections.apply(SectionName.BUSINESS_OVERVIEW)),
          SectionV1.of(sections.apply(SectionName.FINANCES)),
          SectionV1.of(sections.apply(SectionName.ACCOUNT_NEWS)),
          SectionV1.of(sections.apply(SectionName.COMPETITORS)));
    }
  }

  record SectionV1(String status, String reason, Instant updatedAt) {

    static SectionV1 of(Section section) {
      return new SectionV1(section.status().name(), section.reason(), section.updatedAt());
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
      List<SourceV1> sources) {

    static FactV1 of(ResearchFact fact, LocalDate today) {
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
