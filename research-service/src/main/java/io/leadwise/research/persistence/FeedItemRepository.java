package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.feed.FeedItem;
import io.leadwise.research.domain.feed.PublishedItem;
import io.leadwise.research.domain.news.HeadlineMention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Entries of the admin's feeds. */
@ApplicationScoped
public class FeedItemRepository {

  /** A feed may be removed while it is read: then nothing is kept. */
  private static final String KEEP =
      """
      insert into news_feed_item (feed_id, link, headline, words, published_at, seen_at)
      select f.id, ?, ?, ?::text[], ?::timestamptz, ?
        from news_feed f where f.id = ?
      on conflict (feed_id, link) do update
        set headline = excluded.headline, words = excluded.words, seen_at = excluded.seen_at,
            published_at = coalesce(excluded.published_at, news_feed_item.published_at)
      """;

  private static final String FIND =
      """
      select i.link, i.headline, i.published_at, i.seen_at, f.publisher
        from news_feed_item i join news_feed f on f.id = i.feed_id
       where f.enabled and (? or i.words && ?::text[])
       order by coalesce(i.published_at, i.seen_at) desc, i.link
       limit ?
      """;

  @Inject Jdbc jdbc;

  /** Keeps entries; one that is known is brought up to date. */
  public void keep(UUID feedId, Collection<FeedItem> items, Instant now) {
    jdbc.batch(
        KEEP,
        items,
        item ->
            new Object[] {
              item.link(),
              item.headline(),
              HeadlineMention.wordsOf(item.headline()),
              item.publishedAt(),
              now,
              feedId
            });
  }

  /**
   * Returns entries of enabled feeds, newest first.
   *
   * @param words of which the headline has at least one; none for all entries
   */
  public List<PublishedItem> withAnyOf(Set<String> words, int most) {
    return jdbc.planned(
        FIND,
        row ->
            new PublishedItem(
                new FeedItem(
                    row.getString("link"),
                    row.getString("headline"),
                    Jdbc.instant(row, "published_at")),
                row.getString("publisher"),
                Jdbc.instant(row, "seen_at")),
        words.isEmpty(),
        words,
        most);
  }

  /** Forgets entries from before a time. */
  public void forget(Instant before) {
    jdbc.update("delete from news_feed_item where coalesce(published_at, seen_at) < ?", before);
  }
}
