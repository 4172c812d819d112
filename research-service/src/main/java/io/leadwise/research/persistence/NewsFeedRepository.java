package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.feed.DueFeed;
import io.leadwise.research.domain.feed.NewsFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The feeds that the admin added. */
@ApplicationScoped
public class NewsFeedRepository {

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
    return jdbc.query(
        "select * from news_feed"
            + (createdAfter == null ? "" : " where (created_at, id) > (?, ?)")
            + " order by created_at, id limit ?",
        NewsFeedRepository::read,
        Jdbc.present(createdAfter, idAfter, limit));
  }

  public Optional<NewsFeed> find(UUID id) {
    return jdbc.first("select * from news_feed where id = ?", NewsFeedRepository::read, id);
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  public Optional<NewsFeed> lock(UUID id) {
    return jdbc.first(
        "select * from news_feed where id = ? for update", NewsFeedRepository::read, id);
  }

  public boolean exists(String url) {
    return jdbc.first("select 1 from news_feed where url = ?", row -> true, url).isPresent();
  }

  public long count() {
    return jdbc.first("select count(*) from news_feed", row -> row.getLong(1)).orElseThrow();
  }

  public void add(NewsFeed it) {
    jdbc.update(
        """
        insert into news_feed (id, url, publisher, language, enabled, created_at, due_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        it.id(),
        it.url(),
        it.publisher(),
        it.language(),
        it.enabled(),
        it.createdAt(),
        it.dueAt(),
        it.version());
  }

  /** Writes what an admin changed of a feed that was read by {@link #lock}. */
  public void save(NewsFeed it) {
    jdbc.update(
        "update news_feed set enabled = ?, due_at = ?, version = ? where id = ?",
        it.enabled(),
        it.dueAt(),
        it.version(),
        it.id());
  }

  public void delete(UUID id) {
    jdbc.update("delete from news_feed where id = ?", id);
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

  private static NewsFeed read(ResultSet row) throws SQLException {
    return new NewsFeed(
        Jdbc.uuid(row, "id"),
        row.getString("url"),
        row.getString("publisher"),
        row.getString("language"),
        row.getBoolean("enabled"),
        Jdbc.instant(row, "created_at"),
        Jdbc.instant(row, "due_at"),
        row.getLong("version"),
        Jdbc.instant(row, "last_success_at"),
        Jdbc.instant(row, "last_failure_at"),
        row.getString("last_failure"));
  }
}
