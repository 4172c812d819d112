package io.leadwise.emailvalidation.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
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

  @Inject Jdbc jdbc;
  @Inject Documents documents;

  /** A verdict to keep. */
  public record Kept(Verdict verdict, Instant until) {}

  /** Returns the verdicts that may still be reused, by key of the address. */
  public Map<String, Verdict> fresh(Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, Verdict> found = new HashMap<>();
    jdbc.query(
        "select address_key, verdict from email_verdict where address_key = any (?) and valid_until > ?",
        row ->
            found.put(
                row.getString("address_key"),
                documents.read(row.getString("verdict"), Verdict.class)),
        keys,
        now);
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
    jdbc.update(
        """
        insert into email_verdict (address_key, verdict, valid_until)
        select k, v::jsonb, u from unnest(?::text[], ?::text[], ?::timestamptz[]) as t (k, v, u)
        on conflict (address_key) do update
           set verdict = excluded.verdict, valid_until = excluded.valid_until
        """,
        verdicts.keySet(),
        column("text", verdicts.values(), kept -> documents.write(kept.verdict())),
        column("timestamptz", verdicts.values(), Kept::until));
  }

  /** Forgets the verdict on an address, so that the next question is checked anew. */
  public void forget(String key) {
    jdbc.update("delete from email_verdict where address_key = ?", key);
  }

  /**
   * Deletes verdicts that nobody may reuse any more: addresses are personal data.
   *
   * @return how many there were
   */
  public int deleteStale(Instant now) {
    return jdbc.update("delete from email_verdict where valid_until <= ?", now);
  }
}
