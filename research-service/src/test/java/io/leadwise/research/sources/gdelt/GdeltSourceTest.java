package io.leadwise.research.sources.gdelt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.Companies;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GdeltSourceTest {

  private static final String HOST = "api.gdeltproject.org";

  private final SampleWeb web = SampleWeb.start();
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final GdeltSource source =
      new GdeltSource(Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void articlesThatNameTheCompanyInTheirHeadline() throws Exception {
    answers(
        """
        {"articles":[
          {"url":"https://news.example/a?x=1&y=2","url_mobile":"","title":"Acme ' s new plant , at last",
           "seendate":"20261103T091500Z","socialimage":"","domain":"news.example","language":"English","sourcecountry":"Sweden"},
          {"url":"https://news.example/b","title":"Anvil market grows","seendate":"20261104T091500Z","domain":"news.example"},
          {"url":"javascript:alert(1)","title":"Acme and a script","seendate":"20261104T091500Z","domain":"bad.example"}]}""");

    List<Finding> news = research("Acme AB");

    assertThat(news).hasSize(1);
    Finding one = news.get(0);
    assertThat(one.section()).isEqualTo(SectionName.ACCOUNT_NEWS);
    assertThat(one.value()).isEqualTo("Acme's new plant, at last");
    assertThat(one.asOf()).isEqualTo("2026-11-03");
    assertThat(one.confidence()).isEqualTo(0.55);
    assertThat(one.newsHint()).isNull();
    assertThat(one.source().url()).isEqualTo("https://news.example/a?x=1&y=2");
    assertThat(one.source().publisher()).isEqualTo("news.example");
    assertThat(one.source().publishedAt()).isEqualTo("2026-11-03T09:15:00Z");
    assertThat(one.source().licence()).contains("GDELT Project");
  }

  @Test
  void onlyTheNameIsSent_quotedAndWithoutItsLegalForm() throws Exception {
    answers("{}");

    research("Northwind \"Tools\" & Söhne GmbH");

    assertThat(web.askedOf(HOST))
        .containsExactly(
            "/api/v2/doc/doc?query=%22Northwind%20Tools%20%26%20S%C3%B6hne%22&mode=ArtList"
                + "&format=json&sort=DateDesc&maxrecords=75&timespan=90d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ }", "", "{\"articles\":[]}", "\ufeff{}"})
  void noneIsAnAnswer(String body) throws Exception {
    answers(body);

    assertThat(research("Acme")).isEmpty();
  }

  @Test
  void titlesHoldWhateverTheyLike() throws Exception {
    answers(
        "{\"articles\":[{\"url\":\"https://n.example/1\",\"title\":\"Acme\u0001 buys\t\\'Anvil\\' &amp;"
            + " Co\",\"seendate\":\"yesterday\",\"domain\":\"n.example\"\u0008},]}");

    List<Finding> news = research("Acme");

    assertThat(news).extracting(Finding::value).containsExactly("Acme buys 'Anvil' & Co");
    assertThat(news.get(0).asOf()).isNull();
  }

  @Test
  void anArticleOfTomorrowHasNoDay() throws Exception {
    answers(
        "{\"articles\":[{\"url\":\"https://n.example/1\",\"title\":\"Acme grows\","
            + "\"seendate\":\"20261125T000000Z\",\"domain\":\"n.example\"}]}");

    assertThat(research("Acme").get(0).asOf()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The specified phrase is too short.",
        "Your query was too short or too long.",
        "One or more of your keywords were too common."
      })
  void aPhraseThatIsRefusedFindsNothing(String sentence) throws Exception {
    answers(sentence);

    assertThat(research("Acme")).isEmpty();
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    answers("Please limit requests to one every 5 seconds or contact us.");
    assertThatThrownBy(() -> research("Acme"))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("too often");

    answers("{}");
    now = now.plus(Duration.ofSeconds(29));
    assertThatThrownBy(() -> research("Acme")).hasMessageContaining("left alone");
    assertThat(web.askedOf(HOST)).hasSize(1);

    now = now.plus(Duration.ofSeconds(2));
    assertThat(research("Acme")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE html><html>too many people</html>", "Oops", "{\"articles\":[{\"url\":"})
  void pagesInsteadOfJsonAreAFailure(String body) {
    answers(body);

    assertThatThrownBy(() -> research("Acme"))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("not JSON");
  }

  @Test
  void shortNamesAreAskedForWithTheirLegalForm_andNotAtAllWithoutOne() throws Exception {
    answers(
        "{\"articles\":[{\"url\":\"https://n.example/1\",\"title\":\"HP cuts prices\","
            + "\"domain\":\"n.example\"}]}");

    assertThat(research("HP Inc.")).hasSize(1);
    assertThat(web.askedOf(HOST).get(0)).contains("query=%22HP%20Inc.%22");
    assertThat(source.supports(Companies.named("HP"))).isFalse();
    assertThat(source.supports(Companies.named("X Y"))).isTrue();
  }

  private List<Finding> research(String name) throws SourceFailedException {
    return source.research(Companies.named(name));
  }

  private void answers(String body) {
    web.answer(
        HOST, "/api/v2/doc/doc*", new Answer(200, Map.of("Content-Type", "text/html"), body));
  }
}
