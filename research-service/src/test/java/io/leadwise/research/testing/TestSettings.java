package io.leadwise.research.testing;

import io.leadwise.research.config.LanguageModelConfig;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.config.SourcesConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests without a running service: the documented defaults, with a few replaced. */
public final class TestSettings {

  private final Map<String, String> values = new HashMap<>();

  private TestSettings() {}

  /** Everything goes to the given address, without waiting between requests. */
  public static TestSettings routedTo(String address) {
    return new TestSettings()
        .with("outbound.route-all-to", address)
        .with("sources.wikidata.min-interval", "0s")
        .with("sources.website.min-interval", "0s")
        .with("sources.sec-edgar.min-interval", "0s")
        .with("sources.gleif.min-interval", "0s")
        .with("sources.wikipedia.min-interval", "0s")
        .with("sources.gdelt.min-interval", "0s")
        .with("sources.news-feeds.min-interval", "0s");
  }

  public static TestSettings defaults() {
    return new TestSettings();
  }

  public TestSettings with(String setting, String value) {
    values.put("leadwise.research." + setting, value);
    return this;
  }

  public OutboundConfig outbound() {
    return config().getConfigMapping(OutboundConfig.class);
  }

  public SourcesConfig sources() {
    return config().getConfigMapping(SourcesConfig.class);
  }

  public ResearchConfig research() {
    return config().getConfigMapping(ResearchConfig.class);
  }

  public LanguageModelConfig languageModel() {
    return config().getConfigMapping(LanguageModelConfig.class);
  }

  private SmallRyeConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(OutboundConfig.class)
        .withMapping(SourcesConfig.class)
        .withMapping(ResearchConfig.class)
        .withMapping(LanguageModelConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build();
  }
}
