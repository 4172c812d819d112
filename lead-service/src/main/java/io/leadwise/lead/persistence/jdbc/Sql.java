package io.leadwise.lead.persistence.jdbc;

import io.agroal.api.AgroalDataSource;
import io.leadwise.lead.domain.Lead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Set-based statements beside the entities: one statement for a whole page of leads, never one per
 * lead. They join the running transaction; flush entities that they must see first. Arrays are
 * bound as PostgreSQL arrays, for {@code = any(?)} and {@code unnest(?)}.
 */
@ApplicationScoped
public class Sql {

  @Inject AgroalDataSource dataSource;

  /** Reads one row. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return read(connection, statement, mapper, parameters);
    } catch (SQLException e) {
      throw new PersistenceException("A query failed", e);
    }
  }

  /**
   * As {@link #list}, planned anew for the values at hand, where the best plan depends on them: a
   * rare word is found another way than a common one.
   */
  public <T> List<T> planned(String sql, Mapper<T> mapper, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      return read(connection, statement, mapper, parameters);
    } catch (SQLException e) {
      throw new PersistenceException("A query failed", e);
    }
  }

  public <T> Optional<T> first(String sql, Mapper<T> mapper, Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  /**
   * @return the number of rows that changed
   */
  public int update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("An update failed", e);
    }
  }

  /**
   * Inserts rows by {@code COPY}, the fastest way for many; a row that cannot be inserted fails
   * all.
   *
   * @param target table and columns, such as {@code lead (id, version)}
   */
  public void copy(String target, CopyRows rows) {
    if (rows.rows() == 0) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + target + " from stdin", new StringReader(rows.text()));
    } catch (SQLException | IOException e) {
      throw new PersistenceException("Rows could not be copied", e);
    }
  }

  /** The ids of the leads, in their order. */
  public static UUID[] ids(Collection<Lead> leads) {
    return leads.stream().map(Lead::id).toArray(UUID[]::new);
  }

  /** The primary addresses of the leads in lower case, in their order; null where there is none. */
  public static String[] addresses(Collection<Lead> leads) {
    return leads.stream().map(lead -> lower(lead.details().email())).toArray(String[]::new);
  }

  /** As interactions keep addresses. */
  public static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** Reads a {@code timestamptz}; null when it is null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** Reads an array of texts; null when it is null. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.Array array = row.getArray(column);
    return array == null ? null : List.of((String[]) array.getArray());
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static <T> List<T> read(
      Connection connection, PreparedStatement statement, Mapper<T> mapper, Object[] parameters)
      throws SQLException {
    bind(connection, statement, parameters);
    try (ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(mapper.map(rows));
      }
      return all;
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, value(connection, parameters[i]));
    }
  }

  private static Object value(Connection connection, Object parameter) throws SQLException {
    if (parameter instanceof Object[] array) {
      Object[] elements = Arrays.stream(array).map(Sql::plain).toArray();
      return connection.createArrayOf(elementType(array), elements);
    }
    return plain(parameter);
  }

  private static Object plain(Object parameter) {
    if (parameter instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return parameter instanceof Enum<?> constant ? constant.name() : parameter;
  }

  private static String elementType(Object[] array) {
    Class<?> element = array.getClass().getComponentType();
    if (element == UUID.class) {
      return "uuid";
    }
    if (element == Instant.class) {
      return "timestamptz";
    }
    if (element == Long.class) {
      return "int8";
    }
    if (element == Boolean.class) {
      return "bool";
    }
    return "text";
  }
}
