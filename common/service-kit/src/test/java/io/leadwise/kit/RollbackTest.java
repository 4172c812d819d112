package io.leadwise.kit;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.agroal.api.AgroalDataSource;
import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A release that was rolled back to starts on the schema of the one that was rolled back from. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class RollbackTest {

  @Inject Flyway flyway;
  @Inject AgroalDataSource dataSource;

  @AfterEach
  void forget() throws SQLException {
    execute("delete from flyway_schema_history where script = 'of_a_later_release.sql'");
  }

  @Test
  void scriptsOfALaterReleaseAreNoReasonNotToStart() throws SQLException {
    // The kit's scripts have numbers below those of the service, which come above all others.
    for (String version : new String[] {"0.99", "99"}) {
      execute(
          """
          insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by,
               execution_time, success)
          select max(installed_rank) + 1, '%s', 'of a later release', 'SQL',
                 'of_a_later_release.sql', 1, 'test', 1, true
            from flyway_schema_history"""
              .formatted(version));
    }

    assertThatCode(flyway::migrate).doesNotThrowAnyException();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
