package io.leadwise.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The statements of the relay; it alone reads and deletes rows, over its own connection. */
final class OutboxTable {

  /**
   * A row waits while an earlier row of its lane is in back-off, so that the order per key holds.
   * Parked rows hold nobody back: see docs/adr/0010.
   */
  private static final String DUE =
      """
      select id, event_id, topic, key, type, occurred_at, traceparent, correlation_id, payload, attempts
        from outbox o
       where parked_at is null
         and (attempts = 0 or next_attempt_at <= now())
         and not exists (select 1 from outbox earlier
                          where earlier.attempts > 0
                            and earlier.parked_at is null
                            and earlier.next_attempt_at > now()
                            and earlier.topic = o.topic
                            and earlier.key = o.key
                            and earlier.id < o.id)
       order by id
       limit ?
      """;

  private static final String STATE =
      """
      select count(*) filter (where parked_at is null),
             count(*) filter (where parked_at is not null),
             coalesce(extract(epoch from now() - min(occurred_at) filter (where parked_at is null)), 0)
        from outbox
      """;

  private OutboxTable() {}

  static boolean tryLock(Connection connection, long lock) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, lock);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  static void unlock(Connection connection, long lock) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      statement.setLong(1, lock);
      statement.execute();
    }
  }

  static List<OutboxRow> due(Connection connection, int limit) throws SQLException {
    try (var select = connection.prepareStatement(DUE)) {
      select.setInt(1, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet r = select.executeQuery()) {
        while (r.next()) {
          rows.add(
              new OutboxRow(
                  r.getLong(1),
                  r.getObject(2, UUID.class),
                  r.getString(3),
                  r.getString(4),
                  r.getString(5),
                  r.getTimestamp(6).toInstant(),
                  r.getString(7),
                  r.getString(8),
                  r.getBytes(9),
                  r.getInt(10)));
        }
      }
      return rows;
    }
  }

  static void delete(Connection connection, Collection<Long> ids) throws SQLException {
    try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }

  static void backOff(Connection connection, long id, String error, Duration wait)
      throws SQLException {
    String sql =
        """
        update outbox
           set attempts = attempts + 1, last_error = ?,
               next_attempt_at = now() + ? * interval '1 millisecond'
         where id = ?
        """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, error);
      update.setLong(2, wait.toMillis());
      update.setLong(3, id);
      update.executeUpdate();
    }
  }

  static void park(Connection connection, long id, String error) throws SQLException {
    String sql =
        "update outbox set attempts = attempts + 1, last_error = ?, parked_at = now() where id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, error);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  static OutboxState state(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(STATE);
        ResultSet r = select.executeQuery()) {
      r.next();
      return new OutboxState(r.getLong(1), r.getLong(2), r.getDouble(3));
    }
  }
}
