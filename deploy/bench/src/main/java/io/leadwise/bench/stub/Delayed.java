package io.leadwise.bench.stub;

/** Which answers of the stub web take their time. */
public enum Delayed {
  /** All of them. */
  EACH_ANSWER,
  /**
   * The first one that a source gives about a company: a search, or the first of a website. A
   * source then takes that long, however many answers it consists of.
   */
  FIRST_OF_A_SOURCE
}
