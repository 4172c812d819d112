package io.leadwise.testkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path folder;

  @Test
  void aRestartOnTheSameFolderFindsTheRowsAgain() throws SQLException {
    int port;
    try (EmbeddedPostgres postgres = start(0)) {
      port = postgres.port();
      execute(postgres.createDatabase("shop"), "create table kept as select 42 as answer");
      assertThat(setting(postgres, "fsync")).isEqualTo("on");
    }

    try (EmbeddedPostgres postgres = start(port)) {
      assertThat(postgres.port()).isEqualTo(port);
      String again = postgres.createDatabase("shop");
      assertThat(ask(again, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aTemporaryServerTakesOnlyPlainDatabaseNames() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
      assertThat(setting(postgres, "fsync")).isEqualTo("off");
      assertThat(ProcessHandle.of(postgres.pid())).isPresent();
      assertThatThrownBy(() -> postgres.createDatabase("x; drop database postgres"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private EmbeddedPostgres start(int port) {
    return EmbeddedPostgres.startPersistent(folder, port, Map.of());
  }

  private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
    return ask(postgres.jdbcUrl("postgres"), "show " + name);
  }

  private static void execute(String url, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String url, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
