package io.leadwise.research.sources.gdelt;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.news.HeadlineMention;
import io.leadwise.research.sources.WebLinks;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Reads the articles that name the company in their headline. */
final class ArticleList {

  private static final int MOST = 20;
  private static final DateTimeFormatter SEEN = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private ArticleList() {}

  static List<Finding> findings(
      JsonNode articles, HeadlineMention company, Instant retrievedAt, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode article : articles) {
      if (findings.size() == MOST) {
        break;
      }
      String headline = headline(article.path("title").asText());
      Optional<URI> link = WebLinks.absolute(article.path("url").asText());
      if (link.isPresent() && !headline.isEmpty() && company.isIn(headline)) {
        findings.add(finding(article, headline, link.get(), retrievedAt, now));
      }
    }
    return findings;
  }

  private static Finding finding(
      JsonNode article, String headline, URI link, Instant retrievedAt, Instant now) {
    Instant seen = seen(article.path("seendate").asText(), now);
    String day = seen == null ? null : seen.atZone(ZoneOffset.UTC).toLocalDate().toString();
    String domain = Words.clean(article.path("domain").asText());
    return Finding.news(
        headline,
        day,
        null,
        SourceClass.NEWS_INDEX,
        new FactSource(
            link.toString(),
            domain.isEmpty() ? link.getHost() : domain,
            headline,
            retrievedAt,
            seen,
            GdeltSource.LICENCE));
  }

  /** Titles come cut into words: "Acme ' s plant , at last". */
  private static String headline(String title) {
    return Words.shorten(Parser.unescapeEntities(title, false), Finding.MAX_VALUE)
        .replaceAll("\\s+(['’])\\s+(s\\b)", "$1$2")
        .replaceAll("\\s+([,.:;!?%])(?=\\s|$)", "$1");
  }

  private static Instant seen(String text, Instant now) {
    try {
      Instant seen = LocalDateTime.parse(text, SEEN).toInstant(ZoneOffset.UTC);
      return seen.isAfter(now) ? null : seen;
    } catch (DateTimeException e) {
      // Without a time that can be read the article has none.
      return null;
    }
  }
}
