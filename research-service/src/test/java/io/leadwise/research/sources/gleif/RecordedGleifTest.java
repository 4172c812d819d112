package io.leadwise.research.sources.gleif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real answers of GLEIF, where they are at hand beside the project. */
class RecordedGleifTest {

  private static final Path RECORDED = Path.of("../../shared/data/web/gleif");
  private static final String TOYOTA = "5493006W3QUS5LMH6R84";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final GleifClient client =
      new GleifClient(Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);

  @BeforeEach
  void needRecordedAnswers() {
    Assumptions.assumeTrue(Files.isDirectory(RECORDED), "no recorded answers here");
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void toyotaIsFoundByItsEnglishName_andGivesBoth() throws Exception {
    web.answer(
        "api.gleif.org",
        "/api/v1/lei-records?filter%5Bfulltext%5D=*",
        new Answer(200, Map.of(), recorded("search-toyota.json")));

    DirectoryEntry entry =
        new GleifDirectory(client, settings.sources())
            .search("Toyota Motor Corporation", "JP", any -> false)
            .get(0);
    List<Finding> findings = new GleifSource(client, settings.sources()).research(company(TOYOTA));

    assertThat(entry.lei()).isEqualTo(TOYOTA);
    assertThat(entry.name()).isEqualTo("Toyota Motor Corporation");
    assertThat(entry.countries()).containsExactly("JP");
    assertThat(findings)
        .extracting(Finding::value)
        .containsExactly(
            TOYOTA,
            "Toyota Motor Corporation (トヨタ自動車株式会社)",
            "1 Toyota-cho, 471-8571 Toyota Aichi, JP");
  }

  @Test
  void anUnknownIdentifier() throws Exception {
    web.answer(
        "api.gleif.org",
        "/api/v1/lei-records/" + TOYOTA,
        new Answer(404, Map.of(), recorded("not-found.json")));

    assertThat(client.record(TOYOTA)).isEmpty();
    JsonNode error = new ObjectMapper().readTree(recorded("not-found.json")).path("errors").path(0);
    assertThat(error.path("status").asText()).isEqualTo("404");
  }

  private static CompanyIdentity company(String lei) {
    return new CompanyIdentity(
        "Toyota", null, null, null, null, null, lei, "JP", new MatchScore(1, List.of()));
  }

  private static String recorded(String file) throws IOException {
    return Files.readString(RECORDED.resolve(file));
  }
}
