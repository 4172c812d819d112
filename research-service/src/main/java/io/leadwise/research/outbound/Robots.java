package io.leadwise.research.outbound;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.leadwise.research.config.OutboundConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What sites ask of robots (RFC 9309): fetched once per site, remembered. A missing robots.txt
 * allows everything; one that cannot be had for now allows nothing, for now.
 */
@ApplicationScoped
class Robots {

  private static final int MAX_BYTES = 500 * 1024;
  private static final int MAX_SITES = 10_000;
  private static final int MAX_REDIRECTS = 5;
  private static final Duration FAILURE_KEPT_FOR = Duration.ofMinutes(5);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private final WebClient web;
  private final OutboundConfig config;
  private final Clock clock;
  private final Map<String, Kept> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MAX_SITES;
        }
      };

  @Inject
  Robots(WebClient web, OutboundConfig config, Clock clock) {
    this.web = web;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Returns the pause that the site asks for between two requests.
   *
   * @throws FetchException ROBOTS when the page is off limits
   */
  Duration check(URI page) throws FetchException {
    String site = page.getScheme() + "://" + page.getAuthority();
    SimpleRobotRules rules = rules(site);
    if (!rules.isAllowed(page.toString())) {
      throw new FetchException(
          FetchException.Kind.ROBOTS,
          rules.isDeferVisits()
              ? page.getHost() + " does not tell for now what robots may read."
              : "The robots.txt of %s asks robots not to read this page."
                  .formatted(page.getHost()));
    }
    long delay = rules.getCrawlDelay();
    return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
  }

  /** Returns the sitemaps that a site names. */
  List<String> sitemaps(URI page) {
    return rules(page.getScheme() + "://" + page.getAuthority()).getSitemaps();
  }

  private SimpleRobotRules rules(String site) {
    Instant now = clock.instant();
    synchronized (kept) {
      Kept known = kept.get(site);
      if (known != null && known.until().isAfter(now)) {
        return known.rules();
      }
    }
    SimpleRobotRules rules = fetched(site);
    Duration keep = rules.isDeferVisits() ? FAILURE_KEPT_FOR : config.robotsKeptFor();
    synchronized (kept) {
      kept.put(site, new Kept(rules, now.plus(keep)));
    }
    return rules;
  }

  private SimpleRobotRules fetched(String site) {
    // A longer delay than the parser's limit means "not at all" to it: that limit is ours to set.
    var parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 5);
    URI uri = URI.create(site + "/robots.txt");
    try {
      for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
        Exchange answer = web.get(uri, "text/plain, */*;q=0.1", MAX_BYTES);
        if (!answer.isRedirect()) {
          return answer.status() == 200
              ? parser.parseContent(
                  uri.toString(), answer.body(), answer.contentType(), List.of(UserAgent.TOKEN))
              : parser.failedFetch(answer.status());
        }
        uri = TargetRules.check(Redirects.target(uri, answer.location()));
      }
      return parser.failedFetch(404);
    } catch (FetchException e) {
      SimpleRobotRules nothing = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
      nothing.setDeferVisits(true);
      return nothing;
    }
  }

  private record Kept(SimpleRobotRules rules, Instant until) {}
}
