package io.leadwise.research.outbound;

import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.domain.outgoing.KeptAnswer;
import io.leadwise.research.domain.outgoing.Purpose;
import io.leadwise.research.domain.outgoing.Validators;
import io.leadwise.research.outbound.cache.AnswerCache;
import io.leadwise.research.outbound.turn.Spacing;
import io.leadwise.research.outbound.turn.Turn;
import io.leadwise.research.outbound.turn.Turns;
import io.leadwise.research.outbound.turn.TurnsUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The only way out to the web. Asks http and https on their usual ports, public addresses only, in
 * turns that all replicas share, follows redirects by hand and checks each of them anew, and asks
 * again only for what may have changed.
 */
@ApplicationScoped
public class Fetcher {

  private static final Logger LOG = Logger.getLogger(Fetcher.class);

  private final WebClient web;
  private final Robots robots;
  private final Turns turns;
  private final AnswerCache cache;
  private final OutboundConfig config;
  private final Clock clock;
  private final Spacing spacing = new Spacing();

  @Inject
  Fetcher(
      WebClient web,
      Robots robots,
      Turns turns,
      AnswerCache cache,
      OutboundConfig config,
      Clock clock) {
    this.web = web;
    this.robots = robots;
    this.turns = turns;
    this.cache = cache;
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
   * @param source name of the research source that asks
   * @throws FetchException when the site cannot be asked, or is none that is ever asked
   */
  public List<String> sitemaps(String source, URI site) throws FetchException {
    return robots.sitemaps(source, TargetRules.check(site));
  }

  /**
   * Fetches one document, whatever its status.
   *
   * @throws FetchException when there is no answer, or none that may be read
   */
  public FetchedDocument fetch(FetchRequest request) throws FetchException {
    try {
      return read(request, FetchedDocument::whole);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw new FetchException(
          FetchException.Kind.CONNECTION,
          "The answer of %s could not be read.".formatted(request.uri().getHost()),
          e);
    }
  }

  /**
   * Has one document read while it comes in, whatever its status.
   *
   * @throws FetchException when there is no answer, or none that may be read
   * @throws IOException what the reader throws because it cannot make sense of the answer
   */
  public <T> T read(FetchRequest request, BodyReader<T> reader) throws IOException {
    TimeBudget budget = new TimeBudget(config.totalTimeout());
    URI uri = TargetRules.check(request.uri());
    for (int hops = 0; hops <= config.maxRedirects(); hops++) {
      Step<T> step = step(request.at(uri), reader, budget);
      if (step.redirect() == null) {
        return step.result();
      }
      uri = TargetRules.check(Redirects.target(uri, step.redirect()));
    }
    throw new FetchException(
        FetchException.Kind.TOO_MANY_REDIRECTS,
        "%s redirects more than %d times."
            .formatted(request.uri().getHost(), config.maxRedirects()));
  }

  private <T> Step<T> step(FetchRequest request, BodyReader<T> reader, TimeBudget budget)
      throws IOException {
    Duration interval = request.minInterval();
    if (request.respectRobots()) {
      Duration asked = robots.check(request);
      interval = asked.compareTo(interval) > 0 ? asked : interval;
    }
    Optional<KeptAnswer> kept = cache.find(request.uri(), request.accept());
    if (kept.isPresent() && kept.get().isFresh(clock.instant())) {
      return new Step<>(null, read(kept.get(), request, reader));
    }
    awaitTurn(request, interval);
    Validators known = kept.map(KeptAnswer::validators).orElse(Validators.NONE);
    return budget.spend(
        within ->
            web.get(
                new Call(
                    request.source(),
                    Purpose.RESEARCH,
                    request.uri(),
                    request.accept(),
                    request.maxBytes(),
                    within,
                    known),
                exchange -> step(request, exchange, kept, reader)));
  }

  private <T> Step<T> step(
      FetchRequest request, Exchange exchange, Optional<KeptAnswer> kept, BodyReader<T> reader)
      throws IOException {
    if (exchange.isAskingForAPause()) {
      pause(request, exchange.header("Retry-After"));
    }
    if (exchange.isRedirect()) {
      return new Step<>(exchange.location(), null);
    }
    if (exchange.isNotModified() && kept.isPresent()) {
      KeptAnswer confirmed = cache.confirm(kept.get(), exchange.headers());
      return new Step<>(null, read(confirmed, request, reader));
    }
    AnswerHead head =
        new AnswerHead(
            exchange.uri(),
            exchange.status(),
            exchange.header("Content-Type"),
            exchange.header("Retry-After"),
            clock.instant());
    try (var copy =
        cache.copying(
            request.uri(),
            request.accept(),
            exchange.status(),
            exchange.headers(),
            exchange.body())) {
      T result = reader.read(head, copy.body());
      copy.keep();
      return new Step<>(null, result);
    }
  }

  private static <T> T read(KeptAnswer kept, FetchRequest request, BodyReader<T> reader)
      throws IOException {
    AnswerHead head =
        new AnswerHead(request.uri(), 200, kept.contentType(), null, kept.confirmedAt());
    try (var unpacked = kept.body()) {
      // Kept for a source that takes more than this one.
      return reader.read(
          head, new LimitedBody(unpacked, request.uri().getHost(), request.maxBytes()));
    }
  }

  private void pause(FetchRequest request, String retryAfter) {
    Optional<Duration> asked = RetryAfter.read(retryAfter, clock.instant());
    if (asked.isEmpty()) {
      return;
    }
    try {
      turns.pause(request.turnsOf(), asked.get());
    } catch (TurnsUnavailableException e) {
      LOG.warnf("Other replicas could not be told that %s asked for a pause", request.turnsOf());
    }
  }

  private void awaitTurn(FetchRequest request, Duration interval) throws FetchException {
    String host = request.uri().getHost();
    Turn turn;
    try {
      turn = turns.take(request.turnsOf(), interval, config.maxTurnWait());
    } catch (TurnsUnavailableException e) {
      throw new FetchException(
          FetchException.Kind.BUSY,
          "%s was not asked: turns cannot be agreed on for now.".formatted(host),
          e);
    }
    switch (turn.standing()) {
      case GRANTED -> sleep(request, interval, turn.delay());
      case CROWDED ->
          throw new FetchException(
              FetchException.Kind.BUSY, "Too many requests wait for a turn at " + host + ".");
      case PAUSED ->
          throw new FetchException(
              FetchException.Kind.PAUSED,
              "%s asked to be left alone until %s."
                  .formatted(
                      host, clock.instant().plus(turn.delay()).truncatedTo(ChronoUnit.SECONDS)));
    }
  }

  private void sleep(FetchRequest request, Duration interval, Duration delay)
      throws FetchException {
    try {
      if (!delay.isZero()) {
        Thread.sleep(delay.toMillis(), delay.toNanosPart() % 1_000_000);
      }
      spacing.pass(request.turnsOf(), interval);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(
          FetchException.Kind.BUSY,
          "The wait for a turn at " + request.uri().getHost() + " was ended.",
          e);
    }
  }

  /**
   * One answer on the way to the document.
   *
   * @param redirect where to go on, or null at the end
   */
  private record Step<T>(String redirect, T result) {}
}
