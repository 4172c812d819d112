package io.leadwise.research.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test a web of its own, and little patience. */
public class SampleWebResource implements QuarkusTestResourceLifecycleManager {

  private SampleWeb web;

  @Override
  public Map<String, String> start() {
    web = SampleWeb.start();
    return Map.ofEntries(
        Map.entry("leadwise.research.outbound.route-all-to", web.address()),
        Map.entry("leadwise.research.sources.wikidata.min-interval", "0s"),
        Map.entry("leadwise.research.sources.website.min-interval", "0s"),
        Map.entry("leadwise.research.sources.sec-edgar.min-interval", "0s"),
        Map.entry("leadwise.research.sources.gleif.min-interval", "0s"),
        Map.entry("leadwise.research.sources.wikipedia.min-interval", "0s"),
        Map.entry("leadwise.research.sources.gdelt.min-interval", "0s"),
        Map.entry("leadwise.research.poll-interval", "200ms"),
        Map.entry("leadwise.research.lease", "3s"),
        Map.entry("leadwise.research.retry.first-pause", "2s"),
        Map.entry("quarkus.log.category.\"crawlercommons\".level", "WARN"),
        Map.entry("leadwise.research.breaker.first-pause", "1s"),
        Map.entry("leadwise.research.breaker.longest-pause", "1s"),
        Map.entry("leadwise.research.retry.max-attempts", "2"),
        Map.entry("leadwise.research.retry.rest", "2s"),
        Map.entry("leadwise.research.incomplete-fresh-for", "2s"));
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
