package io.leadwise.research.application.source;

import java.time.Duration;

/**
 * Something to ask a source.
 *
 * @param source its name
 * @param timeout longest time to answer
 * @param manyHosts whether each question may go to another host, whose failure says little about
 *     the next one
 */
public record Question<T>(String source, Duration timeout, boolean manyHosts, Asking<T> asking) {

  /** Asks; takes as long as it does. */
  @FunctionalInterface
  public interface Asking<T> {
    T ask() throws SourceFailedException;
  }
}
