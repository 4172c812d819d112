package io.leadwise.prioritization.webhooks;

import io.leadwise.prioritization.config.WebhookConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests without a running service: the documented defaults, with a few replaced. */
final class Settings {
  private Settings() {}

  /** Names without their prefix, each followed by its value. */
  static WebhookConfig webhooks(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put("leadwise.prioritization.webhooks." + namesAndValues[i], namesAndValues[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(WebhookConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(WebhookConfig.class);
  }
}
