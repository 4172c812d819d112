package io.leadwise.research.application.feed;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.feed.NewsFeed;
import io.leadwise.research.persistence.NewsFeedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The feeds that the admin adds, switches and removes. */
@ApplicationScoped
public class NewsFeeds {

  private final NewsFeedRepository feeds;
  private final FeedReader reader;
  private final IdGenerator ids;
  private final Clock clock;
  private final int most;

  @Inject
  NewsFeeds(
      NewsFeedRepository feeds,
      FeedReader reader,
      IdGenerator ids,
      Clock clock,
      SourcesConfig config) {
    this.feeds = feeds;
    this.reader = reader;
    this.ids = ids;
    this.clock = clock;
    this.most = config.newsFeeds().most();
  }

  /**
   * Returns feeds, the oldest first.
   *
   * @param createdAfter time of creation of the last feed of the page before, or null
   * @param idAfter its id, or null
   */
  @Transactional
  public List<NewsFeed> page(Instant createdAfter, UUID idAfter, int limit) {
    return feeds.page(createdAfter, idAfter, limit);
  }

  /**
   * @throws NotFoundProblem when there is no such feed
   */
  @Transactional
  public NewsFeed get(UUID id) {
    return found(feeds.find(id), id);
  }

  /**
   * Adds a feed, to be read at once.
   *
   * @throws FeedUrlRefusedException when the way out never asks that address
   * @throws FeedExistsException when there is one with that address
   * @throws TooManyFeedsException when as many as are allowed are there
   */
  @Transactional
  public NewsFeed add(String url, String publisher, String language) {
    String checked = reader.checked(url).toString();
    feeds.lockAll();
    if (feeds.exists(checked)) {
      throw new FeedExistsException();
    }
    if (feeds.count() >= most) {
      throw new TooManyFeedsException(most);
    }
    NewsFeed feed = NewsFeed.create(ids.next(), checked, publisher, language, now());
    feeds.add(feed);
    return feed;
  }

  /**
   * Switches a feed on or off.
   *
   * @param check refuses when the caller changes another version than the present one
   */
  @Transactional
  public NewsFeed enable(UUID id, boolean enabled, LongConsumer check) {
    NewsFeed locked = found(feeds.lock(id), id);
    check.accept(locked.version());
    NewsFeed switched = locked.enable(enabled, now());
    feeds.save(switched);
    return switched;
  }

  /** Removes a feed and what was kept of it; one that is gone already stays gone. */
  @Transactional
  public void remove(UUID id) {
    feeds.delete(id);
  }

  private static NewsFeed found(Optional<NewsFeed> feed, UUID id) {
    return feed.orElseThrow(() -> new NotFoundProblem("feed", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
