package io.leadwise.e2e.steps;

import io.leadwise.local.Suite;

/** The suite of all journeys that do not disturb each other; it stops with the JVM. */
public final class SharedSuite {

  private SharedSuite() {}

  /** Starts it at the first call; when that fails, every later call fails at once. */
  public static Suite get() {
    return Holder.SUITE;
  }

  private static final class Holder {
    static final Suite SUITE = Suite.start(Suites.options("shared"));
  }
}
