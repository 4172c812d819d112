package io.leadwise.research.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.CompanyState;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.domain.summary.WrittenSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Maps companies to rows and back. Sections, candidates and sentences are documents: they are
 * always read and written together.
 */
@ApplicationScoped
class CompanyRows {

  private static final TypeReference<List<Section>> SECTIONS = new TypeReference<>() {};
  private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
  private static final TypeReference<List<WrittenSummary.Sentence>> SENTENCES =
      new TypeReference<>() {};

  private static final String BETWEEN_EVIDENCE = "; ";

  /** What a company changes itself; what leads tell about it is written when they ask for it. */
  static final String UPDATE =
      """
      update company
         set resolved = ?, resolved_name = ?, resolved_domain = ?, resolved_website = ?,
             resolved_country = ?, wikidata_id = ?, wikipedia_title = ?, cik = ?, lei = ?,
             match_score = ?, match_evidence = ?, candidates = ?, pinned_wikidata_id = ?,
             pinned_domain = ?, pinned_cik = ?, pinned_lei = ?, pinned_by = ?::uuid,
             pinned_at = ?::timestamptz, pin_version = ?, sections = ?, written = ?,
             researched_at = ?::timestamptz, answers_until = ?::timestamptz,
             due_at = ?::timestamptz, lease_token = ?::uuid, leased_until = ?::timestamptz,
             attempts = ?, failure = ?, parked_at = ?::timestamptz, incomplete_times = ?
       where id = ?
      """;

  private static final CompanyIdentity NOBODY =
      new CompanyIdentity(
          null, null, null, null, null, null, null, null, new MatchScore(0, List.of()));

  @Inject Documents documents;

  /** Parameters for {@link #UPDATE}. */
  Object[] changed(Company company) {
    CompanyState it = company.state();
    CompanyIdentity identity = it.identity() == null ? NOBODY : it.identity();
    IdentityPin pin = it.clues().pin();
    boolean pinned = pin != null;
    return new Object[] {
      it.resolved(),
      identity.name(),
      identity.domain(),
      identity.website(),
      identity.country(),
      identity.wikidataId(),
      identity.wikipediaTitle(),
      identity.cik(),
      identity.lei(),
      identity.match().value(),
      String.join(BETWEEN_EVIDENCE, identity.match().evidence()),
      documents.write(it.candidates().all()),
      pinned ? pin.wikidataId() : null,
      pinned ? pin.domain() : null,
      pinned ? pin.cik() : null,
      pinned ? pin.lei() : null,
      pinned ? pin.by() : null,
      pinned ? pin.at() : null,
      it.pinVersion(),
      documents.write(it.sections().all()),
      documents.write(it.written().sentences()),
      it.researchedAt(),
      it.answersUntil(),
      it.dueAt(),
      it.leaseToken(),
      it.leasedUntil(),
      it.attempts(),
      it.failure(),
      it.parkedAt(),
      it.incompleteTimes(),
      it.id()
    };
  }

  Company read(ResultSet row) throws SQLException {
    return new Company(
        new CompanyState(
            Jdbc.uuid(row, "id"),
            clues(row),
            row.getBoolean("resolved"),
            identity(row),
            new Candidates(documents.read(row.getString("candidates"), CANDIDATES)),
            row.getLong("pin_version"),
            sections(row),
            new WrittenSummary(documents.read(row.getString("written"), SENTENCES)),
            Jdbc.instant(row, "researched_at"),
            Jdbc.instant(row, "answers_until"),
            Jdbc.instant(row, "due_at"),
            Jdbc.uuid(row, "lease_token"),
            Jdbc.instant(row, "leased_until"),
            row.getInt("attempts"),
            row.getString("failure"),
            Jdbc.instant(row, "parked_at"),
            row.getInt("incomplete_times")));
  }

  static CompanyClues clues(ResultSet row) throws SQLException {
    String evidence = row.getString("domain_evidence");
    return new CompanyClues(
        row.getString("name"),
        row.getString("domain"),
        evidence == null ? null : DomainEvidence.valueOf(evidence),
        row.getString("website"),
        row.getString("country"),
        pin(row));
  }

  private static IdentityPin pin(ResultSet row) throws SQLException {
    Instant at = Jdbc.instant(row, "pinned_at");
    return at == null
        ? null
        : new IdentityPin(
            row.getString("pinned_wikidata_id"),
            row.getString("pinned_domain"),
            row.getString("pinned_cik"),
            row.getString("pinned_lei"),
            Jdbc.uuid(row, "pinned_by"),
            at);
  }

  private static CompanyIdentity identity(ResultSet row) throws SQLException {
    String name = row.getString("resolved_name");
    if (name == null) {
      return null;
    }
    String evidence = row.getString("match_evidence");
    return new CompanyIdentity(
        name,
        row.getString("resolved_domain"),
        row.getString("resolved_website"),
        row.getString("wikidata_id"),
        row.getString("wikipedia_title"),
        row.getString("cik"),
        row.getString("lei"),
        row.getString("resolved_country"),
        new MatchScore(
            row.getDouble("match_score"),
            evidence == null || evidence.isEmpty()
                ? List.of()
                : List.of(evidence.split(BETWEEN_EVIDENCE))));
  }

  /** A company that was just asked for the first time has no sections yet. */
  private Sections sections(ResultSet row) throws SQLException {
    List<Section> all = documents.read(row.getString("sections"), SECTIONS);
    return all.isEmpty() ? Sections.pending() : new Sections(all);
  }
}
