package io.leadwise.research.domain.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * One entry of a feed.
 *
 * @param link where the article stands
 * @param headline in plain words, on one line
 * @param publishedAt null where the feed does not tell, or tells a time to come
 */
public record FeedItem(String link, String headline, Instant publishedAt) {

  public FeedItem {
    Objects.requireNonNull(link);
    if (headline.isBlank()) {
      throw new IllegalArgumentException("An entry without a headline says nothing");
    }
  }
}
