package io.leadwise.research.outbound;

import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;

/** Builds fetchers for tests. */
public final class Fetchers {

  private Fetchers() {}

  public static Fetcher of(TestSettings settings, Clock clock) {
    OutboundConfig config = settings.outbound();
    WebClient web = new WebClient(config);
    return new Fetcher(web, new Robots(web, config, clock), new LocalHostTurns(), config, clock);
  }
}
