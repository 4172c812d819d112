package io.leadwise.research.domain.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * A feed of news that the admin added, for all companies.
 *
 * @param url as the way out takes it
 * @param publisher who is named as the source of its news
 * @param language ISO 639-1, or null
 * @param dueAt when it is read next
 * @param version grows when an admin changes it, not when it is read
 * @param lastSuccessAt null before the first time, as is {@code lastFailureAt}
 * @param lastFailure why it failed last; null when it never did
 */
public record NewsFeed(
    UUID id,
    String url,
    String publisher,
    String language,
    boolean enabled,
    Instant createdAt,
    Instant dueAt,
    long version,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    String lastFailure) {

  /** A new feed, to be read at once. */
  public static NewsFeed create(
      UUID id, String url, String publisher, String language, Instant now) {
    return new NewsFeed(id, url, publisher.strip(), language, true, now, now, 0, null, null, null);
  }

  /** The feed switched on or off; one that is switched on is read at once. */
  public NewsFeed enable(boolean on, Instant now) {
    return on == enabled
        ? this
        : new NewsFeed(
            id,
            url,
            publisher,
            language,
            on,
            createdAt,
            on ? now : dueAt,
            version + 1,
            lastSuccessAt,
            lastFailureAt,
            lastFailure);
  }
}
