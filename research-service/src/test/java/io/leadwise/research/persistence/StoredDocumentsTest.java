package io.leadwise.research.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.CompanyState;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.domain.summary.WrittenSummary;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Documents of existing installations, letter by letter: they stay readable, and new ones equal.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class StoredDocumentsTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");

  private static final String SECTIONS =
      """
      [{"name":"BUSINESS_OVERVIEW","status":"READY","reason":null,"updatedAt":"2026-03-01T10:00:00.123456Z"},\
      {"name":"FINANCES","status":"NOT_FOUND","reason":"No source gives figures for this company.","updatedAt":"2026-03-01T10:00:00.123456Z"},\
      {"name":"ACCOUNT_NEWS","status":"PENDING","reason":null,"updatedAt":null},\
      {"name":"COMPETITORS","status":"FAILED","reason":"A \\"source\\" was away.","updatedAt":"2026-03-01T10:00:00Z"}]""";

  private static final String CANDIDATES =
      """
      [{"name":"Müller & Söhne","domain":"mueller.example","wikidataId":"Q1","description":null,"matchScore":0.75},\
      {"name":"Mueller","domain":null,"wikidataId":"Q2","description":"mill","matchScore":1.0E-4}]""";

  /** The same as they are written since candidates have keys of registers and evidence. */
  private static final String CANDIDATES_NOW =
      """
      [{"name":"Müller & Söhne","domain":"mueller.example","wikidataId":"Q1","cik":null,"lei":null,"country":null,"description":null,"matchScore":0.75,"evidence":[]},\
      {"name":"Mueller","domain":null,"wikidataId":"Q2","cik":null,"lei":null,"country":null,"description":"mill","matchScore":1.0E-4,"evidence":[]}]""";

  private static final String SOURCES =
      """
      [{"url":"https://a.example/x?y=1","publisher":"A","quote":"„founded“ in 1900","retrievedAt":"2026-03-01T10:00:00.123456Z","publishedAt":null,"licence":"CC0"}]""";

  private static final CompanyIdentity IDENTITY =
      new CompanyIdentity(
          "Sample AG",
          "sample.example",
          "https://sample.example",
          "Q4",
          "Sample (company)",
          "0000000002",
          "LEI 2",
          "DE",
          new MatchScore(0.75, List.of("same name", "same country")));

  @Inject Jdbc jdbc;
  @Inject CompanyRepository companies;
  @Inject FactRepository facts;

  private final UUID company = UUID.randomUUID();

  @Test
  void aCompanyOfBeforeIsRead() {
    given(SECTIONS, CANDIDATES);

    Company read = read();

    assertThat(read.sections())
        .isEqualTo(
            new Sections(
                List.of(
                    Section.ready(SectionName.BUSINESS_OVERVIEW, AT),
                    Section.notFound(SectionName.FINANCES, SectionName.FINANCES.nothingFound(), AT),
                    Section.pending(SectionName.ACCOUNT_NEWS),
                    Section.failed(
                        SectionName.COMPETITORS,
                        "A \"source\" was away.",
                        Instant.parse("2026-03-01T10:00:00Z")))));
    assertThat(read.candidates().all())
        .containsExactly(
            new Candidate(
                "Müller & Söhne", "mueller.example", "Q1", null, null, null, null, 0.75, List.of()),
            new Candidate("Mueller", null, "Q2", null, null, null, "mill", 0.0001, List.of()));
  }

  @Test
  void aCompanyWithoutAnswersYetIsRead() {
    given("[]", "[]");

    assertThat(read().sections()).isEqualTo(Sections.pending());
    assertThat(read().candidates().all()).isEmpty();
  }

  @Test
  void aPropertyThatNobodyKnowsIsIgnored() {
    given(
        SECTIONS.replace("{\"name\"", "{\"once\":{\"a\":[1.5]},\"name\""),
        CANDIDATES.replace("{\"name\"", "{\"once\":1.5,\"name\""));

    assertThat(read().sections().all()).hasSize(SectionName.values().length);
    assertThat(read().candidates().all()).hasSize(2);
  }

  @Test
  void aFactOfBeforeIsReadAndWrittenAsBefore() {
    given("[]", "[]");
    UUID old = UUID.randomUUID();
    jdbc.update(
        """
        insert into fact (id, company_id, origin, section, attribute, value, confidence, sources,
                          found_at)
        values (?, ?, 'website', 'BUSINESS_OVERVIEW', 'founded', '1900', 0.5, ?, ?)
        """,
        old,
        company,
        SOURCES,
        AT);

    ResearchFact read = facts.current(List.of(company)).get(company).get(0);
    facts.seenAgain(List.of(read));

    assertThat(read.sources())
        .containsExactly(
            new FactSource("https://a.example/x?y=1", "A", "„founded“ in 1900", AT, null, "CC0"));
    assertThat(document("select sources from fact where id = ?", old)).isEqualTo(SOURCES);
  }

  @Test
  void aCompanyIsWrittenAsBefore() {
    given(SECTIONS, CANDIDATES);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Company read = companies.lock(List.of(company)).get(0);
              read.researched(
                  null,
                  read.candidates(),
                  new Sections(read.sections().all()),
                  AT,
                  Duration.ofDays(1));
              companies.save(List.of(read));
            });

    assertThat(document("select sections from company where id = ?", company)).isEqualTo(SECTIONS);
    assertThat(document("select candidates from company where id = ?", company))
        .isEqualTo(CANDIDATES_NOW);
  }

  @Test
  void aCompanyIsReadAsItWasWritten() {
    given(SECTIONS, CANDIDATES);
    CompanyClues clues =
        new CompanyClues("Sample", null, null, null, null)
            .pinnedAs(new IdentityPin("Q3", "d.example", "0000000001", "LEI", company, AT));
    CompanyState kept =
        new CompanyState(
            company,
            clues,
            true,
            IDENTITY,
            read().candidates(),
            7,
            read().sections(),
            new WrittenSummary(
                List.of(
                    new WrittenSummary.Sentence(
                        SectionName.FINANCES,
                        "It earns „much“.",
                        List.of(new WrittenSummary.Cited("revenue", "1", "2025"))))),
            AT.plusSeconds(1),
            AT.plusSeconds(2),
            AT.plusSeconds(3),
            UUID.randomUUID(),
            AT.plusSeconds(4),
            5,
            "away",
            AT.plusSeconds(6),
            8);

    given(kept);

    assertThat(read().state()).isEqualTo(kept);
  }

  @Test
  void aDoubtfulCompanyKeepsTheNameItHad_andAnUnpinnedOneNothing() {
    given("[]", "[]");
    Company known = read();
    known.researched(IDENTITY, known.candidates(), known.sections(), AT, Duration.ofDays(1));
    known.pin(new IdentityPin("Q3", null, null, null, UUID.randomUUID(), AT));
    given(known.state());

    known.researched(null, known.candidates(), known.sections(), AT, Duration.ofDays(1));
    known.unpin(AT);
    given(known.state());

    assertThat(read().identity()).isEmpty();
    assertThat(read().displayName()).isEqualTo("Sample AG");
    assertThat(read().pin()).isEmpty();
    assertThat(read().state()).isEqualTo(known.state());
  }

  private void given(CompanyState state) {
    QuarkusTransaction.requiringNew().run(() -> companies.save(List.of(new Company(state))));
  }

  private void given(String sections, String candidates) {
    jdbc.update(
        """
        insert into company (id, company_key, name, created_at, sections, candidates)
        values (?, ?, 'Sample', ?, ?, ?)
        """,
        company,
        company.toString(),
        AT,
        sections,
        candidates);
  }

  private Company read() {
    return QuarkusTransaction.requiringNew().call(() -> companies.byIds(List.of(company)).get(0));
  }

  private String document(String sql, UUID id) {
    return jdbc.first(sql, row -> row.getString(1), id).orElseThrow();
  }
}
