package io.leadwise.e2e.databases;

import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for a text in every column of all databases that could hold it. */
public final class Traces {

  private static final String COLUMNS =
      """
      select table_name, column_name, data_type from information_schema.columns
       where table_schema = 'public'
         and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
      """;

  private Traces() {}

  /** Services, tables and columns in which the text stands; upper and lower case are the same. */
  public static List<String> of(Suite suite, String text) {
    List<String> found = new ArrayList<>();
    for (Service service : Service.values()) {
      try (Connection connection =
          DriverManager.getConnection(
              suite.jdbcUrl(service), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)) {
        search(connection, service, text, found);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return found;
  }

  private static void search(
      Connection connection, Service service, String text, List<String> found) throws SQLException {
    try (PreparedStatement columns = connection.prepareStatement(COLUMNS);
        ResultSet column = columns.executeQuery()) {
      while (column.next()) {
        String table = column.getString(1);
        String name = '"' + column.getString(2) + '"';
        String value =
            column.getString(3).equals("bytea")
                ? "encode(" + name + ", 'escape')"
                : name + "::text";
        try (PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from \"%s\" where %s ilike ?".formatted(table, value))) {
          count.setString(1, "%" + text + "%");
          try (ResultSet rows = count.executeQuery()) {
            rows.next();
            if (rows.getLong(1) > 0) {
              found.add(service + " " + table + "." + column.getString(2));
            }
          }
        }
      }
    }
  }
}
