package io.leadwise.kit.erasure;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Erases what a key stands for, for good: the key is remembered, so that events that come late, or
 * again from a dead-letter topic, are skipped by the inbox; and what waits in the kit's own tables
 * is removed. Deleting the service's own rows is up to the service, in the same transaction: see
 * {@link #erase}.
 *
 * <p>An erasure waits until the events under way are handled, and new ones wait for it: or one that
 * is being handled could write after the erasure what it read before. See docs/adr/0015.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Erasures {

  /** Advisory lock (PostgreSQL, 13.3.5) that events share and an erasure takes alone. */
  private static final long LOCK = 0x6572617375726573L;

  private static final String REMEMBER =
      """
      insert into erased_key (key, erased_at)
      select k, ? from unnest(?::text[]) as k order by k on conflict do nothing
      """;

  /** Tombstones carry nothing, and whoever holds an older value needs them. */
  private static final String PURGE_OUTBOX =
      "delete from outbox where key = any (?) and payload is not null";

  private static final String PURGE_ANSWERS =
      """
      delete from idempotency_key i
       where exists (select 1 from unnest(?::text[]) as t
                      where strpos(lower(i.body), lower(t)) > 0
                         or strpos(lower(i.location), lower(t)) > 0)
      """;

  @Inject Jdbc jdbc;
  @Inject Clock clock;

  /**
   * Remembers the keys, has the service delete its own rows and then purges what the kit keeps: in
   * this order nothing can come back.
   *
   * @param deletion deletes the service's rows, in the running transaction
   * @return what the deletion returns
   */
  public <T> T erase(Collection<String> keys, Supplier<T> deletion) {
    remember(keys);
    T deleted = deletion.get();
    purge(keys);
    return deleted;
  }

  /** Remembers the keys as erased, once no event is being handled any more. */
  public void remember(Collection<String> keys) {
    waitForHandling();
    jdbc.update(REMEMBER, clock.instant(), keys);
  }

  /**
   * Removes unsent events of the keys, and stored answers to repeatable requests that show one.
   *
   * @return how many
   */
  public int purge(Collection<String> keys) {
    return jdbc.update(PURGE_OUTBOX, keys) + jdbc.update(PURGE_ANSWERS, keys);
  }

  /** Which of the keys are erased. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Set<String> among(Collection<String> keys) {
    return new HashSet<>(
        jdbc.query(
            "select key from erased_key where key = any (?)", row -> row.getString("key"), keys));
  }

  /** Lets no erasure happen until the running transaction ends; taken by whoever handles events. */
  public void holdOff() {
    lock("select pg_advisory_xact_lock_shared(?)");
  }

  /** Waits until no event is being handled, and lets none be until the transaction ends. */
  public void waitForHandling() {
    lock("select pg_advisory_xact_lock(?)");
  }

  private void lock(String sql) {
    jdbc.query(sql, row -> true, LOCK);
  }
}
