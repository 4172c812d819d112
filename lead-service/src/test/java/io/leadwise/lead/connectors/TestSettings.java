package io.leadwise.lead.connectors;

import io.leadwise.lead.config.ConnectorsConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of connections for tests: the documented defaults, with a few given. */
public final class TestSettings {

  private final Map<String, String> values = new HashMap<>();

  private TestSettings() {}

  public static TestSettings of(String connection, String type) {
    return new TestSettings().and(connection, type);
  }

  public TestSettings and(String connection, String type) {
    return with(connection, "type", type);
  }

  public TestSettings with(String connection, String setting, String value) {
    values.put("leadwise.connectors.connections." + connection + "." + setting, value);
    return this;
  }

  public TestSettings general(String setting, String value) {
    values.put("leadwise.connectors." + setting, value);
    return this;
  }

  public ConnectorsConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ConnectorsConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(ConnectorsConfig.class);
  }
}
