package io.leadwise.emailvalidation;

import io.leadwise.testkit.MigrationRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  @Test
  void theReleaseBeforeWorksWithTheNewSchema() {
    MigrationRules.assertTheReleaseBeforeCanWork(Path.of("src/main/resources/db/migration"), "4");
  }
}
