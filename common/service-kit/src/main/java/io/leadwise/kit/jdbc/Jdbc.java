package io.leadwise.kit.jdbc;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Array;
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
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

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
    return run(sql, (connection, statement) -> read(connection, statement, reader, parameters));
  }

  /**
   * As {@link #query}, planned anew for the values at hand, where the best plan depends on them: a
   * rare word is found another way than a common one.
   */
  public <T> List<T> planned(String sql, RowReader<T> reader, Object... parameters) {
    return run(
        sql,
        (connection, statement) -> {
          statement.unwrap(PGStatement.class).setPrepareThreshold(0);
          return read(connection, statement, reader, parameters);
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
   * Inserts rows by {@code COPY}, the fastest way for many; a row that cannot be inserted fails
   * all.
   *
   * @param target table and columns, such as {@code lead (id, version)}
   */
  public void copy(String target, CopyRows rows) {
    if (rows.count() == 0) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + target + " from stdin", new StringReader(rows.text()));
    } catch (SQLException e) {
      throw new StorageException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("A text could not be read", e);
    }
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

  /** Reads an array of texts; null when it is null. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? null : List.of((String[]) array.getArray());
  }

  private static <T> List<T> read(
      Connection connection, PreparedStatement statement, RowReader<T> reader, Object[] parameters)
      throws SQLException {
    Parameters.bind(connection, statement, parameters);
    try (ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
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
