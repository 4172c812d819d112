package io.leadwise.research.sources.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real answers of Wikidata, where they are at hand beside the project. */
class RecordedWikidataTest {

  private static final Path RECORDED = Path.of("../../shared/data/web/wikidata");

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final WikidataClient client =
      new WikidataClient(
          Fetchers.of(settings, clock),
          settings.outbound(),
          settings.sources(),
          settings.research(),
          clock);
  private final WikidataSource source = new WikidataSource(client, settings.sources(), clock);
  private final OrganisationReader reader = new OrganisationReader(clock);

  @BeforeEach
  void needRecordedAnswers() {
    Assumptions.assumeTrue(Files.isDirectory(RECORDED), "no recorded answers here");
    web.labels(
        """
        {"entities":{"Q65":{"labels":{"en":{"value":"Los Angeles"}}},
          "Q983859":{"labels":{"en":{"value":"El Segundo"}}},
          "Q30":{"labels":{"en":{"value":"United States"}}},
          "Q184478":{"labels":{"en":{"value":"University of California"}}},
          "Q11033":{"labels":{"en":{"value":"mass media"}}}}}""");
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void aUniversity() throws Exception {
    DirectoryEntry entry = entry("Q174710", "derived-Q174710-ucla.json");

    assertThat(entry.organisation()).isTrue();
    assertThat(entry.domains()).containsExactly("ucla.edu");
    assertThat(entry.countries()).containsExactly("US");
    assertThat(entry.names()).contains("UCLA", "University of California, Los Angeles");
    Finding employees = one("Q174710", "employees");
    assertThat(employees.number()).isEqualByComparingTo("25256");
    assertThat(employees.asOf()).isEqualTo("2020-09");
    assertThat(one("Q174710", "founded").value()).isEqualTo("1919-07-24");
    assertThat(one("Q174710", "headquarters").value()).isEqualTo("Los Angeles");
    assertThat(one("Q174710", "parentCompany").value()).isEqualTo("University of California");
  }

  @Test
  void aNewspaperThatMoved_withOneOfManyWebsitesPreferred() throws Exception {
    DirectoryEntry entry = entry("Q188515", "derived-Q188515-la-times.json");

    assertThat(entry.organisation()).isTrue();
    assertThat(entry.website()).isEqualTo("https://www.latimes.com/");
    assertThat(entry.domains()).contains("latimes.com");
    assertThat(one("Q188515", "headquarters").value()).isEqualTo("El Segundo");
    assertThat(one("Q188515", "founded").value()).isEqualTo("1881");
    assertThat(one("Q188515", "website").value()).isEqualTo("https://www.latimes.com/");
  }

  @Test
  void aMuseumWithFourteenYearsOfRevenue_oneOfThemPreferred() throws Exception {
    DirectoryEntry entry = entry("Q1641836", "derived-Q1641836-lacma.json");

    assertThat(entry.domains()).containsExactly("lacma.org");
    Finding revenue = one("Q1641836", "revenue");
    assertThat(revenue.number()).isEqualByComparingTo("194481499");
    assertThat(revenue.currency()).isEqualTo("USD");
    assertThat(revenue.asOf()).isEqualTo("2023");
  }

  @Test
  void aPersonIsNoOrganisation() throws Exception {
    assertThat(entry("Q42", "wdtk-wbgetentities-Douglas-Adams.json").organisation()).isFalse();
  }

  @Test
  void aSearch() throws Exception {
    web.search("abc", recorded("wdtk-wbsearchentities-abc.json"));
    web.search("nothing", recorded("wdtk-wbsearchentities-empty.json"));

    assertThat(client.search("abc"))
        .contains(new WikidataClient.SearchHit("Q169889", "American broadcast television network"))
        .hasSizeGreaterThan(3);
    assertThat(client.search("nothing")).isEmpty();
  }

  @Test
  void errors() throws Exception {
    record("Q7", "wdtk-error-maxlag-full.json");
    record("Q0", "wdtk-error.json");
    record("Q8", "wdtk-wbgetentities-1234567890-missing.json");

    assertThat(client.item("Q0")).isEmpty();
    assertThat(client.item("Q8")).isEmpty();
    assertThatThrownBy(() -> client.item("Q7"))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("too busy");
  }

  private DirectoryEntry entry(String id, String file) throws Exception {
    record(id, file);
    return reader.entry(client.item(id).orElseThrow().item());
  }

  private Finding one(String id, String attribute) throws SourceFailedException {
    CompanyIdentity company =
        new CompanyIdentity(
            "any", null, null, id, null, null, null, null, new MatchScore(1, List.of()));
    List<Finding> found =
        source.research(company).stream()
            .filter(finding -> finding.attribute().equals(attribute))
            .toList();
    assertThat(found).as(attribute).hasSize(1);
    return found.get(0);
  }

  private void record(String id, String file) throws IOException {
    web.json("www.wikidata.org", "/wiki/Special:EntityData/" + id + ".json", recorded(file));
  }

  private static String recorded(String file) throws IOException {
    return Files.readString(RECORDED.resolve(file));
  }
}
