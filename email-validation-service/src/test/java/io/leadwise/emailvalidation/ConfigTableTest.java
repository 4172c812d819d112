package io.leadwise.emailvalidation;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.testkit.ConfigTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  @Test
  void readmeNamesEverySetting() {
    ConfigTable.assertDocumented(Path.of("README.md"), EmailValidationConfig.class);
  }
}
