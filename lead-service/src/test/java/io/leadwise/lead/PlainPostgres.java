package io.leadwise.lead;

import io.leadwise.testkit.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database of its own, owned by a role that may not create extensions: it has no pg_trgm. */
public class PlainPostgres extends Infrastructure {

  private static final String NAME = "leadwise_plain";

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(super.start());
    String url = config.get("quarkus.datasource.jdbc.url");
    try (Connection connection =
            DriverManager.getConnection(
                url,
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + NAME + " login password '" + NAME + "'");
      statement.execute("create database " + NAME);
    } catch (SQLException e) {
      throw new IllegalStateException("The plain database could not be made", e);
    }
    String own = url.replaceFirst("/[^/?]*(?=\\?|$)", "/" + NAME);
    try (Connection connection =
            DriverManager.getConnection(
                own,
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
        Statement statement = connection.createStatement()) {
      // Rights in the schema, none in the database: extensions need the latter.
      statement.execute("grant all on schema public to " + NAME);
    } catch (SQLException e) {
      throw new IllegalStateException("The plain database could not be prepared", e);
    }
    config.put("quarkus.datasource.jdbc.url", own);
    config.put("quarkus.datasource.username", NAME);
    config.put("quarkus.datasource.password", NAME);
    return config;
  }
}
