package io.leadwise.lead.persistence;

import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A database on a server of its own that is at a certain migration, until it is closed. */
final class MigratedDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
  private final String url = postgres.createDatabase("leads");

  /**
   * Migrates it.
   *
   * @param target number of the last migration to do, or {@code latest}
   */
  void migrate(String target) {
    Flyway.configure()
        .dataSource(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)
        .locations("db/kit", "db/migration")
        .target(target)
        .load()
        .migrate();
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
  }

  @Override
  public void close() {
    postgres.close();
  }
}
