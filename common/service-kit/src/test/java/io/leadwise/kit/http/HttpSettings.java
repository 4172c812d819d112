package io.leadwise.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings of the HTTP side as a service would have them. */
final class HttpSettings {

  private HttpSettings() {}

  /** The defaults, but for these properties. */
  static HttpConfig with(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .withConverter(MemorySize.class, 100, new MemorySizeConverter())
        .withMapping(HttpConfig.class)
        .withDefaultValues(properties)
        .build()
        .getConfigMapping(HttpConfig.class);
  }
}
