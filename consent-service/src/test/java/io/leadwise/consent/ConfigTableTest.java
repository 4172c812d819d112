package io.leadwise.consent;

import io.leadwise.consent.config.ConsentConfig;
import io.leadwise.testkit.ConfigTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  @Test
  void theReadmeNamesEverySetting() {
    ConfigTable.assertDocumented(Path.of("README.md"), ConsentConfig.class);
  }
}
