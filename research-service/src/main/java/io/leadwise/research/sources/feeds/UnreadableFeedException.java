package io.leadwise.research.sources.feeds;

/** What was found is no feed that can be read; the message says why, as the end of a sentence. */
public final class UnreadableFeedException extends Exception {

  UnreadableFeedException(String why) {
    super(why);
  }

  UnreadableFeedException(String why, Throwable cause) {
    super(why, cause);
  }
}
