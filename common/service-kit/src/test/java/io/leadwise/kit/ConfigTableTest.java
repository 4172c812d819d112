package io.leadwise.kit;

import io.leadwise.kit.audit.AuditConfig;
import io.leadwise.kit.http.HttpConfig;
import io.leadwise.kit.inbox.InboxConfig;
import io.leadwise.kit.outbox.OutboxConfig;
import io.leadwise.kit.security.SecurityConfig;
import io.leadwise.kit.tracing.TracingConfig;
import io.leadwise.testkit.ConfigTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigTableTest {

  @Test
  void theReadmeNamesEverySetting() {
    ConfigTable.assertDocumented(
        Path.of("README.md"),
        AuditConfig.class,
        HttpConfig.class,
        InboxConfig.class,
        OutboxConfig.class,
        SecurityConfig.class,
        TracingConfig.class);
  }
}
