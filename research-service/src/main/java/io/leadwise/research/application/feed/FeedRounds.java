package io.leadwise.research.application.feed;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.feed.DueFeed;
import io.leadwise.research.persistence.FeedItemRepository;
import io.leadwise.research.persistence.NewsFeedRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads each feed once per interval: one replica at a time takes a feed, and its entries are kept
 * for all companies.
 */
@ApplicationScoped
public class FeedRounds {

  private static final Logger LOG = Logger.getLogger(FeedRounds.class);

  private final NewsFeedRepository feeds;
  private final FeedItemRepository items;
  private final FeedReader reader;
  private final SourcesConfig.NewsFeeds settings;
  private final Clock clock;

  @Inject
  FeedRounds(
      NewsFeedRepository feeds,
      FeedItemRepository items,
      FeedReader reader,
      SourcesConfig config,
      Clock clock) {
    this.feeds = feeds;
    this.items = items;
    this.reader = reader;
    this.settings = config.newsFeeds();
    this.clock = clock;
  }

  /** Reads the feeds that are due, one after the other. */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void readDue() {
    if (!settings.enabled()) {
      return;
    }
    Optional<DueFeed> due = claim();
    while (due.isPresent()) {
      read(due.get());
      due = claim();
    }
  }

  /** Forgets entries that have grown too old. */
  @Scheduled(every = "1h", delayed = "1m")
  public void forgetOld() {
    QuarkusTransaction.requiringNew()
        .run(() -> items.forget(clock.instant().minus(settings.keepFor())));
  }

  /** Who takes a feed is the only one to read it in this interval, even if it breaks. */
  private Optional<DueFeed> claim() {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(() -> feeds.claim(now, now.plus(settings.interval())));
  }

  private void read(DueFeed feed) {
    try {
      var found = reader.read(URI.create(feed.url()));
      Instant now = clock.instant();
      Instant oldest = now.minus(settings.keepFor());
      var fresh =
          found.stream()
              .filter(item -> item.publishedAt() == null || item.publishedAt().isAfter(oldest))
              .toList();
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                items.keep(feed.id(), fresh, now);
                feeds.succeeded(feed.id(), now);
              });
    } catch (SourceFailedException e) {
      noteFailure(feed, e.getMessage());
    } catch (RuntimeException e) {
      // One feed that breaks must not keep the others from being read; the operator is told.
      LOG.errorf(e, "The feed %s broke", feed.id());
      noteFailure(feed, "The feed could not be read.");
    }
  }

  private void noteFailure(DueFeed feed, String why) {
    QuarkusTransaction.requiringNew().run(() -> feeds.failed(feed.id(), why, clock.instant()));
  }
}
