package io.leadwise.research.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Set-based statements in the running transaction: one for a whole batch, never one per lead. */
@ApplicationScoped
class Jdbc {

  @Inject AgroalDataSource dataSource;

  /** Reads all rows of a query, or of a statement with {@code returning}. */
  <T> List<T> query(String sql, Binder binder, RowMapper<T> mapper) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(connection, statement));
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(mapper.map(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  int update(String sql, Binder binder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(connection, statement));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  interface Binder {
    void bind(Parameters parameters) throws SQLException;
  }

  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Binds the parameters of a statement from left to right. */
  static final class Parameters {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    Parameters add(Instant value) throws SQLException {
      statement.setTimestamp(next++, value == null ? null : Timestamp.from(value));
      return this;
    }

    Parameters add(Object value) throws SQLException {
      statement.setObject(next++, value);
      return this;
    }

    Parameters uuids(Collection<UUID> values) throws SQLException {
      statement.setArray(next++, connection.createArrayOf("uuid", values.toArray()));
      return this;
    }

    /** One column of the rows, as an array. */
    <T> Parameters column(String type, List<T> rows, Function<T, ?> value) throws SQLException {
      Object[] values = rows.stream().map(value).toArray();
      statement.setArray(next++, connection.createArrayOf(type, values));
      return this;
    }
  }
}
