package io.leadwise.research.outbound;

import io.leadwise.research.config.OutboundConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The only way out to the web. Asks http and https on their usual ports, public addresses only, one
 * turn at a time per host, follows redirects by hand and checks each of them anew.
 */
@ApplicationScoped
public class Fetcher {

  private final WebClient web;
  private final Robots robots;
  private final HostTurns turns;
  private final OutboundConfig config;
  private final Clock clock;

  @Inject
  Fetcher(WebClient web, Robots robots, HostTurns turns, OutboundConfig config, Clock clock) {
    this.web = web;
    this.robots = robots;
    this.turns = turns;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Returns a URL in the one form in which it is asked for, without asking.
   *
   * @throws FetchException NOT_ALLOWED when it is none that is ever asked
   */
  public static URI checked(URI uri) throws FetchException {
    return TargetRules.check(uri);
  }

  /**
   * Returns the sitemaps that a site's robots.txt names, as they stand there.
   *
   * @throws FetchException when the site is none that is ever asked
   */
  public List<String> sitemaps(URI site) throws FetchException {
    return robots.sitemaps(TargetRules.check(site));
  }

  /**
   * Fetches one document, whatever its status.
   *
   * @throws FetchException when there is no answer, or none that may be read
   */
  public FetchedDocument fetch(FetchRequest request) throws FetchException {
    URI uri = TargetRules.check(request.uri());
    for (int hops = 0; hops <= config.maxRedirects(); hops++) {
      Exchange answer = polite(request.at(uri));
      if (!answer.isRedirect()) {
        return new FetchedDocument(
            uri,
            answer.status(),
            answer.contentType(),
            answer.retryAfter(),
            answer.body(),
            clock.instant());
      }
      uri = TargetRules.check(Redirects.target(uri, answer.location()));
    }
    throw new FetchException(
        FetchException.Kind.TOO_MANY_REDIRECTS,
        "%s redirects more than %d times."
            .formatted(request.uri().getHost(), config.maxRedirects()));
  }

  private Exchange polite(FetchRequest request) throws FetchException {
    Duration interval = request.minInterval();
    if (request.respectRobots()) {
      Duration asked = robots.check(request.uri());
      interval = asked.compareTo(interval) > 0 ? asked : interval;
    }
    awaitTurn(request.uri().getHost(), interval);
    return web.get(request.uri(), request.accept(), request.maxBytes());
  }

  private void awaitTurn(String host, Duration interval) throws FetchException {
    Duration wait = turns.take(host, interval, config.maxTurnWait());
    if (wait.isNegative()) {
      throw new FetchException(
          FetchException.Kind.BUSY, "Too many requests wait for a turn at " + host + ".");
    }
    if (wait.isZero()) {
      return;
    }
    try {
      Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(
          FetchException.Kind.BUSY, "The wait for a turn at " + host + " was ended.", e);
    }
  }
}
