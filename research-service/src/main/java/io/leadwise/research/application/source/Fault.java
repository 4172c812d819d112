package io.leadwise.research.application.source;

/** Tells whose fault a failure is: only the source's own speak against asking it again soon. */
public interface Fault {

  /** Returns whether the one who was asked did not do well; false for limits of our own. */
  boolean isTheirs();
}
