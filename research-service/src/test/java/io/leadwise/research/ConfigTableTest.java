package io.leadwise.research;

import io.leadwise.research.config.LanguageModelConfig;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.testkit.ConfigTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  @Test
  void everySettingIsDocumented() {
    ConfigTable.assertDocumented(
        Path.of("README.md"),
        ResearchConfig.class,
        OutboundConfig.class,
        SourcesConfig.class,
        LanguageModelConfig.class);
  }
}
