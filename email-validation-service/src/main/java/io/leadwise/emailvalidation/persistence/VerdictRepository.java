package io.leadwise.emailvalidation.persistence;

import io.leadwise.emailvalidation.domain.verdict.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Latest verdict per address, as long as it may be reused. */
@ApplicationScoped
public class VerdictRepository {

  @Inject Sql sql;
  @Inject Documents documents;

  /** A verdict to keep. */
  public record Kept(Verdict verdict, Instant until) {}

  /** Returns the verdicts that may still be reused, by key of the address. */
  public Map<String, Verdict> fresh(Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, Verdict> found = new HashMap<>();
    sql.query(
        "select address_key, verdict from email_verdict where address_key = any (?) and valid_until > ?",
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
          statement.setTimestamp(2, Columns.timestamp(now));
        },
        row -> found.put(row.getString(1), documents.read(row.getString(2), Verdict.class)));
    return found;
  }

  /**
   * Keeps verdicts in place of earlier ones. Sorted by key, so that two batches with the same
   * addresses wait for each other and never for each other in a circle.
   */
  public void keep(SortedMap<String, Kept> verdicts) {
    if (verdicts.isEmpty()) {
      return;
    }
    sql.update(
        """
        insert into email_verdict (address_key, verdict, valid_until)
        select k, v::jsonb, u from unnest(?::text[], ?::text[], ?::timestamptz[]) as t (k, v, u)
        on conflict (address_key) do update
           set verdict = excluded.verdict, valid_until = excluded.valid_until
        """,
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("text", verdicts.keySet().toArray()));
          statement.setArray(
              2,
              connection.createArrayOf(
                  "text",
                  verdicts.values().stream().map(k -> documents.write(k.verdict())).toArray()));
          statement.setArray(
              3,
              connection.createArrayOf(
                  "timestamptz",
                  verdicts.values().stream().map(k -> Columns.timestamp(k.until())).toArray()));
        });
  }

  /** Forgets the verdict on an address, so that the next question is checked anew. */
  public void forget(String key) {
    sql.update(
        "delete from email_verdict where address_key = ?",
        (connection, statement) -> statement.setString(1, key));
  }

  /**
   * Deletes verdicts that nobody may reuse any more: addresses are personal data.
   *
   * @return how many there were
   */
  public int deleteStale(Instant now) {
    return sql.update(
        "delete from email_verdict where valid_until <= ?",
        (connection, statement) -> statement.setTimestamp(1, Columns.timestamp(now)));
  }
}
