package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.feed.DueFeed;
import io.leadwise.research.domain.feed.NewsFeed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The feeds that the admin added. */
@ApplicationScoped
public class NewsFeedRepository implements PanacheRepositoryBase<NewsFeed, UUID> {

  private static final String CLAIM =
      """
      update news_feed set due_at = ?
       where id = (select id from news_feed where enabled and due_at <= ?
                    order by due_at limit 1 for update skip locked)
      returning id, url
      """;

  private static final String COMMON_FAILURE =
      """
      select max(last_failure) as why from news_feed where enabled
      having count(*) > 0
         and bool_and(last_failure_at is not null
                      and (last_success_at is null or last_success_at < last_failure_at))
      """;

  @Inject Jdbc jdbc;

  /**
   * Returns feeds, the oldest first.
   *
   * @param createdAfter time of creation of the last feed of the page before, or null
   * @param idAfter its id, or null
   */
  public List<NewsFeed> page(Instant createdAfter, UUID idAfter, int limit) {
    return createdAfter == null
        ? find("order by createdAt, id").page(0, limit).list()
        : find(
                "createdAt > ?1 or (createdAt = ?1 and id > ?2) order by createdAt, id",
                createdAfter,
                idAfter)
            .page(0, limit)
            .list();
  }

  /** Holds other changes of the list back until the end of the transaction; reading goes on. */
  public void lockAll() {
    jdbc.update("lock table news_feed in share row exclusive mode");
  }

  /** Takes one feed that is due, and says when it is the next time. */
  public Optional<DueFeed> claim(Instant now, Instant next) {
    return jdbc.first(
        CLAIM, row -> new DueFeed(Jdbc.uuid(row, "id"), row.getString("url")), next, now);
  }

  public void succeeded(UUID id, Instant at) {
    jdbc.update("update news_feed set last_success_at = ? where id = ?", at, id);
  }

  public void failed(UUID id, String why, Instant at) {
    jdbc.update(
        "update news_feed set last_failure = ?, last_failure_at = ? where id = ?",
        Words.shorten(why, 500),
        at,
        id);
  }

  /** Returns whether there is a feed that is read; asked for each company. */
  public boolean isAnyEnabled() {
    return jdbc.first("select 1 from news_feed where enabled limit 1", row -> true).isPresent();
  }

  /** Returns why the feeds fail, where there are enabled ones and the last try of each failed. */
  public Optional<String> commonFailure() {
    return jdbc.first(COMMON_FAILURE, row -> row.getString("why"));
  }
}
