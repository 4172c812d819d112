package io.leadwise.kit.inbox;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ids of the events that were handled. */
@ApplicationScoped
class InboxTable {

  private static final String REMEMBER =
      """
      insert into inbox (topic, event_id, handled_at)
      select ?, e.id, ? from unnest(?::text[], ?::text[]) as e(id, key)
       where ? or not exists (select 1 from erased_key k where k.key = e.key)
       order by e.id
      on conflict do nothing
      returning event_id
      """;

  private static final String FORGET =
      """
      delete from inbox where ctid = any (array(
        select ctid from inbox where handled_at < ? limit ?))
      """;

  @Inject Jdbc jdbc;
  @Inject Clock clock;

  /**
   * Remembers the events in the running transaction.
   *
   * @param evenErased whether events count whose keys are erased
   * @return ids of those that were not known before
   */
  <E> Set<String> remember(List<IncomingEvent<E>> events, boolean evenErased) {
    return new HashSet<>(
        jdbc.query(
            REMEMBER,
            row -> row.getString("event_id"),
            events.get(0).topic(),
            clock.instant(),
            events.stream().map(IncomingEvent::id).toList(),
            events.stream().map(IncomingEvent::key).toList(),
            evenErased));
  }

  /** Forgets a slice of what is older, so that the table stays small and no lock is held long. */
  int forget(Instant before, int limit) {
    return jdbc.update(FORGET, before, limit);
  }
}
