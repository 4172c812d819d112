package io.leadwise.consent.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ledgers from before the chain, and owners who are no superuser. */
class LedgerMigrationTest {

  private static final String OWNER = "ledger_owner";

  // Roles belong to the whole server, so each test has its own.
  private final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
  private final String url = postgres.createDatabase("ledger");

  @AfterEach
  void stopPostgres() {
    postgres.close();
  }

  @Test
  void entriesFromBeforeTheChainAreChainedInTheirOrder() throws SQLException {
    migrate(EmbeddedPostgres.USER, "1");
    insertOld("00000000-0000-4000-8000-000000000003", "2026-11-02T08:00:00Z");
    insertOld("00000000-0000-4000-8000-000000000001", "2026-11-01T08:00:00.123456Z");

    migrate(EmbeddedPostgres.USER, "latest");

    assertThat(texts("select sequence || ' ' || id from consent_entry order by sequence"))
        .containsExactly(
            "1 00000000-0000-4000-8000-000000000001", "2 00000000-0000-4000-8000-000000000003");
    assertThat(
            texts(
                """
                select e.sequence from consent_entry e
                  left join consent_entry p on p.sequence = e.sequence - 1
                 where e.hash = consent_entry_hash(e)
                   and e.previous_hash = coalesce(p.hash, repeat('0', 64))
                 order by e.sequence"""))
        .containsExactly("1", "2");
    assertThatThrownBy(() -> execute("update consent_entry set language = 'fr'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void anOwnerWhoMayCreateRolesNeedsNoAdministrator() throws SQLException {
    execute("create role " + OWNER + " login createrole");
    execute("alter database ledger owner to " + OWNER);

    migrate(OWNER, "latest");

    try (Connection connection = DriverManager.getConnection(url, OWNER, OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute("set role leadwise_consent_service");
      statement.execute("select count(*) from consent_entry");
      statement.execute("delete from outbox");
      assertThatThrownBy(() -> statement.execute("delete from consent_entry"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () ->
                  statement.execute("drop trigger consent_ledger_is_append_only on consent_entry"))
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void anOwnerWhoMayNotIsToldWhatAnAdministratorHasToRun() throws SQLException {
    execute("create role " + OWNER + " login");
    execute("alter database ledger owner to " + OWNER);

    assertThatThrownBy(() -> migrate(OWNER, "latest"))
        .hasMessageContaining("create role leadwise_consent_service nologin");
    execute("create role leadwise_consent_service nologin");
    assertThatThrownBy(() -> migrate(OWNER, "latest"))
        .hasMessageContaining("grant leadwise_consent_service to " + OWNER);
    execute("grant leadwise_consent_service to " + OWNER);

    migrate(OWNER, "latest");
    assertThat(texts("select count(*) from consent_entry")).containsExactly("0");
  }

  private void migrate(String user, String target) {
    Flyway.configure()
        .dataSource(url, user, user)
        .locations("db/kit", "db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private void insertOld(String id, String at) throws SQLException {
    execute(
        "insert into consent_entry values ('%1$s', '%1$s', 'SALES_QUALIFICATION_AGENT', 1, 'GRANTED', 1, 'en', '%2$s')"
            .formatted(id, at));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (Connection connection = connection();
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
  }
}
