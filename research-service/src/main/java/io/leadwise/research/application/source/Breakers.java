package io.leadwise.research.application.source;

import io.leadwise.research.config.ResearchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The breaker of each source, for this replica. */
@ApplicationScoped
public class Breakers {

  private final Map<String, Breaker> bySource = new ConcurrentHashMap<>();
  private final ResearchConfig.Breaker config;
  private final Clock clock;

  @Inject
  public Breakers(ResearchConfig config, Clock clock) {
    this.config = config.breaker();
    this.clock = clock;
  }

  Breaker of(Question<?> question) {
    return bySource.computeIfAbsent(question.source(), any -> new Breaker(rule(question), clock));
  }

  private Breaker.Rule rule(Question<?> question) {
    int failures = question.manyHosts() ? config.failuresOfManyHosts() : config.failures();
    return new Breaker.Rule(failures, config.firstPause(), config.longestPause());
  }
}
