package io.leadwise.kit.jdbc;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Set-based statements beside the entities: one for a whole batch, never one per row. They join the
 * running transaction, or stand alone where there is none; entities that they must see are to be
 * flushed first.
 *
 * <p>Parameters are bound from left to right, by their type: {@link Instant} as {@code
 * timestamptz}, an enum by its name, a collection, array or {@link Column} as an array for {@code
 * any(?)} and {@code unnest(?)}, everything else as the driver knows it. Null has no type, nor has
 * an array without any value; where the statement leaves the type open it needs a cast, as in
 * {@code ?::uuid}.
 *
 * <p>Every method throws {@link StorageException} when the database does not carry the statement
 * out.
 */
@ApplicationScoped
public class Jdbc {

  @Inject AgroalDataSource dataSource;

  /** Reads all rows of a query, or of a statement with {@code returning}. */
  public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    return run(
        sql,
        (connection, statement) -> {
          Parameters.bind(connection, statement, parameters);
          try (ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
              all.add(reader.read(rows));
            }
            return all;
          }
        });
  }

  /** Reads the first row; empty when there is none, or when the reader returns null. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
    return run(
        sql,
        (connection, statement) -> {
          Parameters.bind(connection, statement, parameters);
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
          }
        });
  }

  /**
   * @return the number of rows that changed
   */
  public int update(String sql, Object... parameters) {
    return run(
        sql,
        (connection, statement) -> {
          Parameters.bind(connection, statement, parameters);
          return statement.executeUpdate();
        });
  }

  /**
   * Runs a statement for each of the rows, all of them in one round trip. How many rows each one
   * changed is not told: the driver joins inserts. Where that matters, use {@link #query} with
   * {@code unnest} and {@code returning}.
   *
   * @param parameters gives the parameters for a row
   */
  public <T> void batch(String sql, Collection<T> rows, Function<? super T, Object[]> parameters) {
    if (rows.isEmpty()) {
      return;
    }
    run(
        sql,
        (connection, statement) -> {
          for (T row : rows) {
            Parameters.bind(connection, statement, parameters.apply(row));
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /**
   * Returns the values that are there, for a statement whose conditions are left out with their
   * parameters.
   */
  public static Object[] present(Object... values) {
    return Arrays.stream(values).filter(Objects::nonNull).toArray();
  }

  /** Reads a {@code timestamptz}; null when it is null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** Reads a {@code uuid}; null when it is null. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private interface Work<T> {
    T on(Connection connection, PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(connection, statement);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
