package io.leadwise.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
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

  @Inject AgroalDataSource dataSource;
  @Inject Clock clock;

  /**
   * Remembers the events in the running transaction.
   *
   * @param evenErased whether events count whose keys are erased
   * @return ids of those that were not known before
   */
  <E> Set<String> remember(List<IncomingEvent<E>> events, boolean evenErased) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(REMEMBER)) {
      insert.setString(1, events.get(0).topic());
      insert.setTimestamp(2, Timestamp.from(clock.instant()));
      insert.setArray(
          3, connection.createArrayOf("text", events.stream().map(IncomingEvent::id).toArray()));
      insert.setArray(
          4, connection.createArrayOf("text", events.stream().map(IncomingEvent::key).toArray()));
      insert.setBoolean(5, evenErased);
      Set<String> fresh = new HashSet<>();
      try (var result = insert.executeQuery()) {
        while (result.next()) {
          fresh.add(result.getString(1));
        }
      }
      return fresh;
    } catch (SQLException e) {
      throw new InboxException("The inbox could not be written", e);
    }
  }

  /** Forgets a slice of what is older, so that the table stays small and no lock is held long. */
  int forget(Instant before, int limit) {
    try (var connection = dataSource.getConnection();
        var delete = connection.prepareStatement(FORGET)) {
      delete.setTimestamp(1, Timestamp.from(before));
      delete.setInt(2, limit);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new InboxException("The inbox could not be cleaned", e);
    }
  }
}
