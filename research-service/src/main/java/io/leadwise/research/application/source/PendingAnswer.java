package io.leadwise.research.application.source;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The answer of a source, as soon as it is there. */
public final class PendingAnswer<T> {

  private static final Logger LOG = Logger.getLogger(PendingAnswer.class);

  private final Question<T> question;
  private final Future<T> asked;
  private final Breaker breaker;
  private final SourceHealthLog health;
  private final long beganNanos = System.nanoTime();

  PendingAnswer(Question<T> question, Future<T> asked, Breaker breaker, SourceHealthLog health) {
    this.question = question;
    this.asked = asked;
    this.breaker = breaker;
    this.health = health;
  }

  /** A source that is left alone for now. */
  static <T> PendingAnswer<T> refused(Question<T> question, Breaker.Refusal refusal) {
    String sentence =
        "%s failed again and again and is asked again at %s. Last: %s"
            .formatted(
                question.source(),
                refusal.until().truncatedTo(ChronoUnit.SECONDS),
                refusal.reason());
    return new PendingAnswer<>(
        question, CompletableFuture.failedFuture(new LeftAloneException(sentence)), null, null);
  }

  /**
   * Waits until the source answered or its time is over.
   *
   * @throws SourceFailedException with a sentence for a seller
   */
  public T await() throws SourceFailedException {
    long left = question.timeout().toNanos() - (System.nanoTime() - beganNanos);
    try {
      T answer = asked.get(Math.max(0, left), TimeUnit.NANOSECONDS);
      breaker.succeeded();
      health.succeeded(question.source());
      return answer;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      giveUp();
      throw failed(
          new SourceFailedException(
              "The source %s did not answer within %s."
                  .formatted(question.source(), words(question)),
              e));
    } catch (InterruptedException e) {
      // The service stops: that says nothing about the source.
      giveUp();
      Thread.currentThread().interrupt();
      throw new SourceFailedException("The research was ended.", e);
    }
  }

  /** Ends the asking, if it still goes on. */
  public void giveUp() {
    asked.cancel(true);
  }

  private SourceFailedException failure(Throwable cause) {
    if (cause instanceof LeftAloneException) {
      return new SourceFailedException(cause.getMessage());
    }
    if (cause instanceof SourceFailedException failure) {
      return failed(failure);
    }
    // A fault of one adapter must not cost the answers of the others; the operator is told.
    LOG.errorf(cause, "The source %s broke", question.source());
    return failed(
        new SourceFailedException(
            "The source " + question.source() + " could not be read.", cause));
  }

  private SourceFailedException failed(SourceFailedException failure) {
    health.failed(question.source(), failure.getMessage());
    if (failure.isTheirs()) {
      breaker
          .failed(failure.getMessage())
          .ifPresent(until -> health.leftAlone(question.source(), until));
    }
    return failure;
  }

  private static String words(Question<?> question) {
    long seconds = question.timeout().toSeconds();
    return seconds == 0 ? question.timeout().toMillis() + " ms" : seconds + " s";
  }

  /** The source was not asked at all. */
  private static final class LeftAloneException extends Exception {
    LeftAloneException(String sentence) {
      super(sentence);
    }
  }
}
