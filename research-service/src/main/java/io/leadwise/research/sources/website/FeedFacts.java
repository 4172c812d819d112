package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.feed.FeedItem;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.sources.feeds.FeedParser;
import io.leadwise.research.sources.feeds.UnreadableFeedException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** News from the feed of a company's own website. */
final class FeedFacts {

  private static final int MOST = 20;

  private FeedFacts() {}

  static List<Finding> of(FetchedDocument feed) throws UnreadableFeedException {
    return FeedParser.read(feed.body(), feed.contentType(), feed.uri(), feed.retrievedAt()).stream()
        .limit(MOST)
        .map(item -> fact(feed, item))
        .toList();
  }

  private static Finding fact(FetchedDocument feed, FeedItem item) {
    Instant published = item.publishedAt();
    return Finding.news(
        item.headline(),
        published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate().toString(),
        null,
        SourceClass.COMPANY_STRUCTURED,
        PageSource.of(feed, item.link(), item.headline(), published));
  }
}
