package io.leadwise.prioritization.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Values on their way to and from statements. */
final class Sql {
  private Sql() {}

  static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Binds parameters in the order of the statement, so that none has to be counted. */
  static final class Binder {
    private final PreparedStatement statement;
    private int next = 1;

    Binder(PreparedStatement statement) {
      this.statement = statement;
    }

    Binder text(String value) throws SQLException {
      statement.setString(next++, value);
      return this;
    }

    Binder uuid(UUID value) throws SQLException {
      statement.setObject(next++, value, Types.OTHER);
      return this;
    }

    Binder time(Instant value) throws SQLException {
      statement.setObject(next++, Sql.time(value), Types.TIMESTAMP_WITH_TIMEZONE);
      return this;
    }

    Binder number(Number value) throws SQLException {
      statement.setObject(next++, value == null ? null : value.longValue(), Types.BIGINT);
      return this;
    }

    Binder flag(Boolean value) throws SQLException {
      statement.setObject(next++, value, Types.BOOLEAN);
      return this;
    }

    Binder array(Array value) throws SQLException {
      statement.setArray(next++, value);
      return this;
    }
  }
}
