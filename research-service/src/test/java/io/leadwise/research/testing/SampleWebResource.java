package io.leadwise.research.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test a web of its own, and little patience. */
public class SampleWebResource implements QuarkusTestResourceLifecycleManager {

  private SampleWeb web;

  @Override
  public Map<String, String> start() {
    web = SampleWeb.start();
    return Map.of(
        "leadwise.research.outbound.route-all-to", web.address(),
        "leadwise.research.sources.wikidata.min-interval", "0s",
        "leadwise.research.sources.website.min-interval", "0s",
        "leadwise.research.sources.wikipedia.min-interval", "0s",
        "leadwise.research.sources.gdelt.min-interval", "0s",
        "leadwise.research.poll-interval", "200ms",
        "leadwise.research.lease", "3s",
        "leadwise.research.retry.first-pause", "2s",
        "quarkus.log.category.\"crawlercommons\".level", "WARN");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(web, new TestInjector.MatchesType(SampleWeb.class));
  }

  @Override
  public void stop() {
    web.close();
  }
}
