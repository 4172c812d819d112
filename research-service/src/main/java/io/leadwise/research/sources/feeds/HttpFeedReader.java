package io.leadwise.research.sources.feeds;

import io.leadwise.research.application.feed.FeedReader;
import io.leadwise.research.application.feed.FeedUrlRefusedException;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.feed.FeedItem;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.FetchRequest;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Reads the admin's feeds through the only way out. */
@ApplicationScoped
public class HttpFeedReader implements FeedReader {

  static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9, application/xml;q=0.8,"
          + " text/xml;q=0.8, */*;q=0.1";

  private final Fetcher fetcher;
  private final long maxBytes;
  private final Duration interval;
  private final Clock clock;

  @Inject
  HttpFeedReader(Fetcher fetcher, OutboundConfig outbound, SourcesConfig sources, Clock clock) {
    this.fetcher = fetcher;
    this.maxBytes = outbound.maxPageSize().asLongValue();
    this.interval = sources.newsFeeds().minInterval();
    this.clock = clock;
  }

  @Override
  public URI checked(String url) {
    try {
      return Fetcher.checked(new URI(url.strip()));
    } catch (URISyntaxException e) {
      throw new FeedUrlRefusedException("The URL cannot be read.");
    } catch (FetchException e) {
      throw new FeedUrlRefusedException(e.getMessage());
    }
  }

  @Override
  public List<FeedItem> read(URI feed) throws SourceFailedException {
    FetchedDocument document;
    try {
      document =
          fetcher.fetch(
              new FetchRequest(NewsFeedsSource.NAME, feed, ACCEPT, maxBytes, true, interval));
    } catch (FetchException e) {
      throw new SourceFailedException("The feed could not be read: " + e.getMessage(), e);
    }
    if (!document.isSuccess()) {
      throw new SourceFailedException(
          "The feed could not be read: %s answered with status %d."
              .formatted(feed.getHost(), document.status()));
    }
    try {
      return FeedParser.read(
          document.body(), document.contentType(), document.uri(), clock.instant());
    } catch (UnreadableFeedException e) {
      throw new SourceFailedException(
          "The feed could not be read: %s.".formatted(e.getMessage()), e);
    }
  }
}
