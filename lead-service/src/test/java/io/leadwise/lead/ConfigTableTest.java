package io.leadwise.lead;

import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.testkit.ConfigTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  @Test
  void theReadmeNamesEverySettingWithItsDefault() {
    ConfigTable.assertDocumented(Path.of("README.md"), LeadConfig.class, ConnectorsConfig.class);
  }
}
