package io.leadwise.research.application.feed;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The same feed was added before. */
public final class FeedExistsException extends RefusalException {

  FeedExistsException() {
    super(Refusal.CONFLICT, "feed-already-exists", "There is a feed with this address already.");
  }
}
