package io.leadwise.research.sources.website;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.sources.WebLinks;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** News articles that a company's page describes in JSON-LD. */
final class NewsFacts {

  private static final Set<String> TYPES =
      Set.of("NewsArticle", "ReportageNewsArticle", "PressRelease");
  private static final int MOST = 10;

  private NewsFacts() {}

  static List<Finding> of(WebPage page, JsonLd things) {
    return things.ofType(TYPES).stream()
        .flatMap(article -> fact(page, article).stream())
        .limit(MOST)
        .toList();
  }

  private static Optional<Finding> fact(WebPage page, JsonNode article) {
    Optional<String> headline =
        Stream.of("headline", "name")
            .flatMap(key -> SchemaText.first(article.path(key)).stream())
            .findFirst();
    if (headline.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> published =
        SchemaText.first(article.path("datePublished")).flatMap(Days::read);
    String day =
        published.map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString()).orElse(null);
    return Optional.of(
        Finding.news(
            headline.get(),
            day,
            null,
            SourceClass.COMPANY_STRUCTURED,
            PageSource.of(page, url(page, article), headline.get(), published.orElse(null))));
  }

  private static String url(WebPage page, JsonNode article) {
    return Stream.of("url", "mainEntityOfPage")
        .flatMap(key -> SchemaText.first(article.path(key)).stream())
        .flatMap(link -> WebLinks.resolved(page.uri(), link).stream())
        .map(URI::toString)
        .findFirst()
        .orElse(page.uri().toString());
  }
}
