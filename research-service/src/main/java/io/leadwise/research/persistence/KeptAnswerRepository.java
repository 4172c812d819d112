package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.outgoing.KeptAnswer;
import io.leadwise.research.domain.outgoing.Validators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers of the web, kept for all replicas. */
@ApplicationScoped
public class KeptAnswerRepository {

  private static final String KEEP =
      """
      insert into kept_answer (key, host, content_type, etag, last_modified, confirmed_at,
                               fresh_until, size, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (key) do update
        set content_type = excluded.content_type, etag = excluded.etag,
            last_modified = excluded.last_modified, confirmed_at = excluded.confirmed_at,
            fresh_until = excluded.fresh_until, size = excluded.size, body = excluded.body
      """;

  private static final String CONFIRM =
      """
      update kept_answer set etag = ?, last_modified = ?, confirmed_at = ?, fresh_until = ?
       where key = ?
      """;

  // What was confirmed last is kept; the rest goes as soon as all together is too much.
  private static final String FORGET =
      """
      delete from kept_answer k
       using (select key, confirmed_at, sum(size) over (order by confirmed_at desc, key) as total
                from kept_answer) a
       where a.key = k.key and (a.confirmed_at < ? or a.total > ?)
      """;

  @Inject Jdbc jdbc;

  public Optional<KeptAnswer> find(byte[] key) {
    return jdbc.first(
        """
        select key, host, content_type, etag, last_modified, confirmed_at, fresh_until, body
          from kept_answer where key = ?
        """,
        KeptAnswerRepository::answer,
        key);
  }

  public void keep(KeptAnswer answer) {
    jdbc.update(
        KEEP,
        answer.key(),
        answer.host(),
        answer.contentType(),
        answer.validators().etag(),
        answer.validators().lastModified(),
        answer.confirmedAt(),
        answer.freshUntil(),
        answer.packed().length,
        answer.packed());
  }

  public void confirm(KeptAnswer answer) {
    jdbc.update(
        CONFIRM,
        answer.validators().etag(),
        answer.validators().lastModified(),
        answer.confirmedAt(),
        answer.freshUntil(),
        answer.key());
  }

  public List<String> hosts() {
    return jdbc.query("select distinct host from kept_answer", row -> row.getString("host"));
  }

  /**
   * @param before what was not confirmed since then goes
   * @param maxBytes so much is kept in all
   */
  public int forget(Instant before, long maxBytes) {
    return jdbc.update(FORGET, before, maxBytes);
  }

  private static KeptAnswer answer(ResultSet row) throws SQLException {
    return new KeptAnswer(
        row.getBytes("key"),
        row.getString("host"),
        row.getString("content_type"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        Jdbc.instant(row, "confirmed_at"),
        Jdbc.instant(row, "fresh_until"),
        row.getBytes("body"));
  }
}
