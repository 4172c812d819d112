package io.leadwise.research.sources;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.FetchRequest;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import io.leadwise.research.outbound.RetryAfter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An interface for programs on the web: asks it, and leaves it alone for as long as it asks to be.
 * Troubles are told in words for a seller.
 */
public final class WebService {

  /** Turns that are left out after "too many requests" without a word about how long. */
  private static final int TOO_MANY = 6;

  /** Longer pauses are not kept: the service may have been wrong about itself. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final String source;
  private final String title;
  private final Fetcher fetcher;
  private final long maxBytes;
  private final Duration interval;
  private final Clock clock;
  private volatile Instant restsUntil = Instant.MIN;

  /**
   * @param source name of the research source that asks
   * @param title name of the service, for sentences
   * @param maxBytes largest answer, decompressed
   * @param interval shortest time between two requests
   */
  public WebService(
      String source, String title, Fetcher fetcher, long maxBytes, Duration interval, Clock clock) {
    this.source = source;
    this.title = title;
    this.fetcher = fetcher;
    this.maxBytes = maxBytes;
    this.interval = interval;
    this.clock = clock;
  }

  /**
   * Asks for a document.
   *
   * @return empty when there is none of this name (status 404)
   * @throws SourceFailedException for every other status than success, and while the service rests
   */
  public Optional<FetchedDocument> get(URI uri, String accept) throws SourceFailedException {
    if (clock.instant().isBefore(restsUntil)) {
      throw new SourceFailedException(title + " asked to be left alone for now.");
    }
    FetchedDocument document;
    try {
      document = fetcher.fetch(new FetchRequest(source, uri, accept, maxBytes, false, interval));
    } catch (FetchException e) {
      throw new SourceFailedException(title + " could not be asked: " + e.getMessage(), e);
    }
    if (document.status() == 404) {
      return Optional.empty();
    }
    if (!document.isSuccess()) {
      rest(document, document.status() == 429 ? interval.multipliedBy(TOO_MANY) : Duration.ZERO);
      throw new SourceFailedException(
          "%s could not be asked: it answered with status %d.".formatted(title, document.status()));
    }
    return Optional.of(document);
  }

  /**
   * Leaves the service alone as long as it says, or as long as is usual where it does not say.
   *
   * @param answer may carry a Retry-After header
   */
  public void rest(FetchedDocument answer, Duration usual) {
    Instant now = clock.instant();
    Duration pause = RetryAfter.read(answer.retryAfter(), now, LONGEST).orElse(usual);
    restsUntil = now.plus(pause);
  }
}
