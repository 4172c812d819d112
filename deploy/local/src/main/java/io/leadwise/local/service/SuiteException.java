package io.leadwise.local.service;

/** Why the suite cannot go on, as one sentence for the person who started it. */
public final class SuiteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence to show. */
  public SuiteException(String sentence) {
    super(sentence);
  }

  /** With the sentence to show, and what lies behind it. */
  public SuiteException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
