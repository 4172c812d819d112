package io.leadwise.consent;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database, as the service sees it and as a superuser does. */
@ApplicationScoped
public class Ledger {

  @Inject AgroalDataSource dataSource;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  /** Runs a statement over a connection of the service; returns what the database says against. */
  public Optional<SQLException> asService(String sql) {
    try (var connection = dataSource.getConnection()) {
      return run(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement as the owner of the tables, who is a superuser in tests. */
  public Optional<SQLException> asSuperuser(String sql) {
    try (var connection = DriverManager.getConnection(url, user, password)) {
      return run(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, read as the superuser. */
  public String text(String sql) {
    try (var connection = DriverManager.getConnection(url, user, password);
        var rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<SQLException> run(Connection connection, String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }
}
