package io.leadwise.research.sources.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.Companies;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WikipediaSourceTest {

  private static final String HOST = "en.wikipedia.org";
  private static final String SUMMARY = "/api/rest_v1/page/summary/";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final WikipediaSource source =
      new WikipediaSource(
          Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);
  private final CompanyIdentity acme = Companies.inWikipedia("Acme", "Q1", "Acme Corporation");

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void theFirstSentences_withTheirAuthorsAndLicence() throws Exception {
    web.json(HOST, SUMMARY + "Acme_Corporation", article("standard", "Q1", "Acme makes anvils."));

    Finding description = source.research(acme).get(0);

    assertThat(description.attribute()).isEqualTo("description");
    assertThat(description.value()).isEqualTo("Acme makes anvils.");
    assertThat(description.confidence()).isEqualTo(0.7);
    assertThat(description.source().quote()).isEqualTo("Acme makes anvils.");
    assertThat(description.source().publisher()).isEqualTo("Wikipedia contributors");
    assertThat(description.source().licence()).isEqualTo("CC BY-SA 4.0");
    assertThat(description.source().url())
        .isEqualTo("https://en.wikipedia.org/wiki/Acme_Corporation");
    assertThat(description.source().publishedAt()).isEqualTo("2026-11-01T10:00:00Z");
  }

  @Test
  void aLongTextIsCutToAQuotation() throws Exception {
    web.json(
        HOST, SUMMARY + "Acme_Corporation", article("standard", "Q1", "Acme anvils ".repeat(60)));

    Finding description = source.research(acme).get(0);

    assertThat(description.value()).hasSizeLessThanOrEqualTo(300).endsWith("…");
    assertThat(description.source().quote()).isEqualTo(description.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"disambiguation", "no-extract", "mainpage"})
  void onlyArticlesAreQuoted(String type) throws Exception {
    web.json(HOST, SUMMARY + "Acme_Corporation", article(type, "Q1", "Acme may refer to:"));

    assertThat(source.research(acme)).isEmpty();
  }

  @Test
  void anArticleAboutSomethingElseIsNotQuoted() throws Exception {
    web.json(HOST, SUMMARY + "Acme_Corporation", article("standard", "Q7", "Acme is a film."));

    assertThat(source.research(acme)).isEmpty();
  }

  @Test
  void aPageThatIsNotThereIsAnAnswer() throws Exception {
    web.answer(
        HOST,
        SUMMARY + "Acme_Corporation",
        new Answer(404, Map.of("Content-Type", "application/problem+json"), "{\"title\":\"x\"}"));

    assertThat(source.research(acme)).isEmpty();
  }

  @Test
  void titlesAreTakenAsTheyAre_theyAreNoPaths() throws Exception {
    source.research(Companies.inWikipedia("AT&T", "Q2", "AC/DC & Söhne?"));

    assertThat(web.askedOf(HOST)).containsExactly(SUMMARY + "AC%2FDC_%26_S%C3%B6hne%3F");
  }

  @Test
  void aRenamedArticleIsFoundByItsRedirect() throws Exception {
    web.redirect(HOST, SUMMARY + "Acme_Corporation", 302, "Acme_Inc.");
    web.json(HOST, SUMMARY + "Acme_Inc.", article("standard", "Q1", "Acme makes anvils."));

    assertThat(source.research(acme)).hasSize(1);
  }

  @Test
  void withoutASiteLinkNothingIsAsked() {
    assertThat(source.supports(Companies.inWikipedia("Acme", "Q1", null))).isFalse();
    assertThat(source.supports(acme)).isTrue();
  }

  @Test
  void troubleIsToldInWords() {
    web.answer(HOST, SUMMARY + "Acme_Corporation", new Answer(500, Map.of(), "x"));
    assertThatThrownBy(() -> source.research(acme))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("Wikipedia could not be asked: it answered with status 500");

    web.html(HOST, SUMMARY + "Acme_Corporation", "<html>Wikimedia Error</html>");
    assertThatThrownBy(() -> source.research(acme)).hasMessageContaining("not JSON");
  }

  private static String article(String type, String item, String extract) {
    return """
        {"type":"%s","title":"Acme Corporation","wikibase_item":"%s","lang":"en",
         "timestamp":"2026-11-01T10:00:00Z","description":"company","extract":"%s",
         "content_urls":{"desktop":{"page":"https://en.wikipedia.org/wiki/Acme_Corporation"}}}"""
        .formatted(type, item, extract);
  }
}
