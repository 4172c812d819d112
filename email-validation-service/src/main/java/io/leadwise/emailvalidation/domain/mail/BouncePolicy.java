package io.leadwise.emailvalidation.domain.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * How bounces count that may pass by themselves, and how long.
 *
 * @param softLimit so many soft ones within the window change the verdict
 * @param window after this time a soft bounce, or a full mailbox, is forgotten
 */
public record BouncePolicy(int softLimit, Duration window) {

  /** Returns since when such bounces count. */
  public Instant since(Instant now) {
    return now.minus(window);
  }
}
