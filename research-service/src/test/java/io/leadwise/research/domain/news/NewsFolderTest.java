package io.leadwise.research.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.shown.ShownFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsFolderTest {

  private static final NewsHint CODE =
      new NewsHint(NewsType.LEADERSHIP_CHANGE, "8-K item 5.02", 0.95);

  @ParameterizedTest
  @CsvSource({
    "http://www.news.example/a/?utm_source=x&id=7#top, https://news.example/a?id=7",
    "https://m.news.example/a/amp, https://news.example/a",
    "https://amp.news.example/a.amp.html, https://news.example/a.html",
    "https://news.example/amp/a?amp=1&fbclid=9, https://NEWS.example/a/",
    "https://news.example/a?b=2&a=1, https://news.example/a?a=1&b=2",
    "https://news.example/a/index.html, https://news.example/a"
  })
  void oneArticleHasOneAddress(String one, String other) {
    assertThat(CanonicalUrl.of(one)).isEqualTo(CanonicalUrl.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a?id=7, https://news.example/a?id=8",
    "https://news.example/a, https://news.example/b",
    "https://m.example/, https://example.example/"
  })
  void otherArticlesHaveOthers(String one, String other) {
    assertThat(CanonicalUrl.of(one)).isNotEqualTo(CanonicalUrl.of(other));
  }

  @Test
  void similarHeadlinesWithinFiveDaysAreOneStory_withAllSources() {
    List<ShownFact> shown =
        NewsFolder.fold(
            List.of(
                news("Acme wins 40 million contract from Northern Rail", "2026-03-01", "a"),
                news(
                    "Acme wins 40 million contract with Northern Rail - Example",
                    "2026-03-04",
                    "b"),
                news("Acme opens plant in Wales", "2026-03-02", "c")));

    assertThat(shown).hasSize(2);
    assertThat(story(shown, "contract").sources())
        .extracting(FactSource::publisher)
        .containsExactlyInAnyOrder("a", "b");
    assertThat(story(shown, "contract").fact().confidence()).isEqualTo(0.8775);
  }

  @Test
  void laterOnesAndOnesWithOtherFiguresAreOthers() {
    assertThat(
            NewsFolder.fold(
                List.of(
                    news("Acme wins contract from Northern Rail", "2026-03-01", "a"),
                    news("Acme wins contract from Northern Rail", "2026-03-09", "b"),
                    news("Acme reports results of Q1 2026", "2026-04-01", "c"),
                    news("Acme reports results of Q2 2026", "2026-04-02", "d"))))
        .hasSize(4);
  }

  @Test
  void oneAddressIsOneStory_butAPageOfNewsIsMany() {
    assertThat(
            NewsFolder.fold(
                List.of(
                    at("https://x.example/1?utm_medium=rss", "Acme grows in Asia", "feed"),
                    at("http://www.x.example/1", "Asian business up at Acme", "index"))))
        .hasSize(1);
    assertThat(
            NewsFolder.fold(
                List.of(
                    at("https://acme.example/news", "Acme opens plant", "company-website"),
                    at("https://acme.example/news", "New pump for ferries", "company-website"))))
        .hasSize(2);
  }

  @Test
  void theCodeOfAFilingDecidesTheType_andTwoCodesOfOneFilingAreTwoEvents() {
    NewsHint results = new NewsHint(NewsType.FINANCIAL_RESULTS, "8-K item 2.02", 0.95);
    String filing = "https://www.sec.gov/f/1";
    List<ShownFact> shown =
        NewsFolder.fold(
            List.of(
                Facts.news("8-K: departure of officers", "2026-03-01", filing, "sec", CODE),
                Facts.news("8-K: results of operations", "2026-03-01", filing, "sec", results),
                Facts.news(
                    "8-K: departure of officers",
                    "2026-03-02",
                    "https://n.example/9",
                    "n",
                    NewsClassifier.classify("Acme acquires Bolt"))));

    assertThat(shown)
        .extracting(fact -> fact.fact().newsHint().method())
        .containsExactlyInAnyOrder("8-K item 5.02", "8-K item 2.02");
  }

  @Test
  void theNewestComeFirst_andWhatHasNoDayLast() {
    List<ShownFact> shown =
        NewsFolder.fold(
            List.of(
                news("Undated words about pumps", null, "a"),
                news("Old words about drills", "2025-01-01", "b"),
                news("New words about robots", "2026-01-01", "c")));

    assertThat(shown)
        .extracting(ShownFact::value)
        .containsExactly(
            "New words about robots", "Old words about drills", "Undated words about pumps");
  }

  private static ShownFact story(List<ShownFact> shown, String word) {
    return shown.stream().filter(fact -> fact.value().contains(word)).findFirst().orElseThrow();
  }

  private static ResearchFact news(String headline, String day, String publisher) {
    return Facts.news(
        headline,
        day,
        "https://" + publisher + ".example/" + headline.hashCode(),
        publisher,
        NewsClassifier.classify(headline));
  }

  private static ResearchFact at(String url, String headline, String origin) {
    return Facts.news(headline, "2026-03-01", url, origin, null);
  }
}
