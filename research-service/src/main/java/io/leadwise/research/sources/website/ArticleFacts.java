package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** News that a page lists in plain HTML: an article with a heading and a time. */
final class ArticleFacts {

  private static final int MOST = 10;

  private ArticleFacts() {}

  static List<Finding> of(WebPage page) {
    List<Finding> news = new ArrayList<>();
    for (Element article : page.html().select("article:has(time[datetime])")) {
      Element heading = article.selectFirst("h1, h2, h3, h4");
      Optional<Instant> published =
          Days.read(article.selectFirst("time[datetime]").attr("datetime"));
      String headline = heading == null ? "" : Words.clean(heading.text());
      if (news.size() < MOST && !headline.isEmpty() && published.isPresent()) {
        news.add(fact(page, article, headline, published.get()));
      }
    }
    return news;
  }

  private static Finding fact(WebPage page, Element article, String headline, Instant published) {
    String link =
        article.select("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href]").stream()
            .flatMap(a -> SiteLinks.page(page, a.absUrl("href")).stream())
            .map(URI::toString)
            .findFirst()
            .orElse(page.uri().toString());
    return Finding.news(
        headline,
        published.atZone(ZoneOffset.UTC).toLocalDate().toString(),
        null,
        SourceClass.COMPANY_TEXT,
        PageSource.of(page, link, headline, published));
  }
}
