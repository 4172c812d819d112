package io.leadwise.research.outbound;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.domain.outgoing.Purpose;
import io.leadwise.research.domain.outgoing.Validators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What sites ask of robots (RFC 9309): fetched once per site, remembered. A missing robots.txt
 * allows everything; where it cannot be had for now, nothing is allowed for now.
 */
@ApplicationScoped
class Robots {

  private static final int PARSED_BYTES = 500 * 1024;

  /** What is read beyond, only to keep the connection. */
  private static final long MAX_BYTES = PARSED_BYTES + 64 * 1024L;

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
  Duration check(FetchRequest request) throws FetchException {
    URI page = request.uri();
    String site = page.getScheme() + "://" + page.getAuthority();
    SimpleRobotRules rules = rules(request.source(), site);
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
  List<String> sitemaps(String source, URI page) throws FetchException {
    return rules(source, page.getScheme() + "://" + page.getAuthority()).getSitemaps();
  }

  private SimpleRobotRules rules(String source, String site) throws FetchException {
    Instant now = clock.instant();
    synchronized (kept) {
      Kept known = kept.get(site);
      if (known != null && known.until().isAfter(now)) {
        return known.rules();
      }
    }
    SimpleRobotRules rules = fetched(source, site);
    Duration keep = rules.isDeferVisits() ? FAILURE_KEPT_FOR : config.robotsKeptFor();
    synchronized (kept) {
      kept.put(site, new Kept(rules, now.plus(keep)));
    }
    return rules;
  }

  /** Who cannot be reached is not remembered: with our own network down that would be everybody. */
  private SimpleRobotRules fetched(String source, String site) throws FetchException {
    // A longer delay than the parser's limit means "not at all" to it: that limit is ours to set.
    var parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 5);
    TimeBudget budget = new TimeBudget(config.totalTimeout());
    URI uri = URI.create(site + "/robots.txt");
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      Answer answer = asked(source, uri, budget);
      if (answer.redirect() == null) {
        return answer.status() == 200
            ? parser.parseContent(
                uri.toString(), answer.body(), answer.contentType(), List.of(UserAgent.TOKEN))
            : parser.failedFetch(answer.status());
      }
      uri = TargetRules.check(Redirects.target(uri, answer.redirect()));
    }
    return parser.failedFetch(404);
  }

  private Answer asked(String source, URI uri, TimeBudget budget) throws FetchException {
    try {
      return budget.spend(
          within ->
              web.get(
                  new Call(
                      source,
                      Purpose.ROBOTS_TXT,
                      uri,
                      "text/plain, */*;q=0.1",
                      MAX_BYTES,
                      within,
                      Validators.NONE),
                  Answer::of));
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw new FetchException(
          FetchException.Kind.CONNECTION, "The robots.txt of " + uri.getHost() + " broke off.", e);
    }
  }

  /**
   * @param redirect where it leads, or null
   */
  private record Answer(int status, String redirect, String contentType, byte[] body) {

    static Answer of(Exchange exchange) throws IOException {
      String redirect = exchange.isRedirect() ? exchange.location() : null;
      // Of a longer file the first part counts (RFC 9309 §2.5).
      byte[] body =
          exchange.status() == 200 ? exchange.body().readNBytes(PARSED_BYTES) : new byte[0];
      return new Answer(exchange.status(), redirect, exchange.header("Content-Type"), body);
    }
  }

  private record Kept(SimpleRobotRules rules, Instant until) {}
}
