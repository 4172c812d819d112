package io.leadwise.lead.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A backup comes back: pg_restore fills tables while no schema is on the search path. */
class RestorableSchemaTest {

  private final MigratedDatabase database = new MigratedDatabase();

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void generatedColumnsNeedNoSearchPath() throws Exception {
    database.migrate("14");
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(account("Müller & Söhne GmbH", "https://www.mueller.example/"));
    }
    database.migrate("latest");

    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = ''");
      // The same name again: what the functions return has not changed, so nothing is written anew.
      statement.execute(account("Müller & Söhne GmbH", "https://www.mueller.example/"));
      try (ResultSet row =
          statement.executeQuery(
              """
              select string_agg(distinct match_name || '/' || domain, ' | '), count(*),
                     public.person_match_name('Zoë', 'D''Arc'), public.likeness('Ada', 'ADA')
                from public.account""")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("muller sohne/mueller.example");
        assertThat(row.getInt(2)).isEqualTo(2);
        assertThat(row.getString(3)).isEqualTo("zoe darc");
        assertThat(row.getDouble(4)).isEqualTo(1);
      }
    }
  }

  private static String account(String name, String website) {
    return """
        insert into public.account (id, version, name, website, created_at, updated_at)
        values (gen_random_uuid(), 1, '%s', '%s', now(), now())"""
        .formatted(name, website);
  }
}
