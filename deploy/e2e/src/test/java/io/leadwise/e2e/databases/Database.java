package io.leadwise.e2e.databases;

import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The database of one service, as an operator, or a mishap, would touch it. */
public final class Database {

  private final String url;

  private Database(String url) {
    this.url = url;
  }

  public static Database of(Suite suite, Service service) {
    return new Database(suite.jdbcUrl(service));
  }

  /** A database of a server that belongs to no suite. */
  public static Database at(String jdbcUrl) {
    return new Database(jdbcUrl);
  }

  /** Returns how many rows changed. */
  public int execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Returns the first column of the first row. */
  public String first(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Each table but one with the number of its rows, as text that can be compared. */
  public String rowCounts(String except) {
    return first(
        """
        select string_agg(table_name || ' ' || (xpath('/row/n/text()', query_to_xml(
                 format('select count(*) as n from %%I', table_name), false, true, '')))[1]::text,
                 E'\\n' order by table_name)
          from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '%s'"""
            .formatted(except));
  }

  /** Locks a table against everybody until it is closed. */
  public Held hold(String table) {
    try {
      Connection connection = connect();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("lock table " + table + " in access exclusive mode");
      }
      return new Held(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** Ends all sessions of others, as an administrator does; returns how many there were. */
  public int endSessions() {
    return Integer.parseInt(
        first(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()
            """));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
  }

  /** A table that nobody else can use. */
  public static final class Held implements AutoCloseable {

    private final Connection connection;

    private Held(Connection connection) {
      this.connection = connection;
    }

    /** Keeps it for that long; the database itself counts the time. */
    public void until(Duration time) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_sleep(" + time.toMillis() / 1_000.0 + ")");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
