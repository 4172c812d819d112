package io.leadwise.e2e.databases;

import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A client that takes every connection that the server has to give, until it is closed. */
public final class ConnectionHog implements AutoCloseable {

  /** SQLSTATE too_many_connections. */
  private static final String NONE_LEFT = "53300";

  private static final String NAME = "connection-hog";

  private final String url;
  private final List<Connection> taken = new ArrayList<>();

  /** Takes none yet. */
  public ConnectionHog(String jdbcUrl) {
    this.url = jdbcUrl + "?ApplicationName=" + NAME;
  }

  /** Takes all that are left; returns how many it has now. */
  public int takeAll() {
    while (true) {
      try {
        taken.add(
            DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD));
      } catch (SQLException e) {
        if (NONE_LEFT.equals(e.getSQLState())) {
          return taken.size();
        }
        throw new IllegalStateException(e);
      }
    }
  }

  /** Ends the sessions of everybody else over one of the connections that it has. */
  public void endOthers() {
    try (var statement = taken.get(0).createStatement()) {
      statement.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
           where backend_type = 'client backend' and application_name <> '%s'
          """
              .formatted(NAME));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (Connection connection : taken) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    taken.clear();
  }
}
