package io.leadwise.research.application.feed;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A feed is to be added under an address that is never asked. */
public final class FeedUrlRefusedException extends RefusalException {

  /**
   * @param why a sentence
   */
  public FeedUrlRefusedException(String why) {
    super(Refusal.INVALID, "feed-url-not-allowed", why);
  }
}
