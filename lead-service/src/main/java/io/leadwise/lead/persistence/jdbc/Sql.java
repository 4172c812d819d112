package io.leadwise.lead.persistence.jdbc;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
      bind(connection, statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(mapper.map(rows));
        }
        return all;
      }
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

  /** Reads a {@code timestamptz}; null when it is null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
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
