package io.leadwise.prioritization;

import io.leadwise.prioritization.config.DraftConfig;
import io.leadwise.prioritization.config.LiveConfig;
import io.leadwise.prioritization.config.McpConfig;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.testkit.ConfigTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  @Test
  void theReadmeNamesEverySetting() {
    ConfigTable.assertDocumented(
        Path.of("README.md"),
        PrioritizationConfig.class,
        LiveConfig.class,
        DraftConfig.class,
        WebhookConfig.class,
        McpConfig.class);
  }
}
