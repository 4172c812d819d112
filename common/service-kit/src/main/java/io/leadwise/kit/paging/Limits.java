package io.leadwise.kit.paging;

import io.leadwise.kit.problem.BadRequestProblem;

/** How many items a page may hold. */
public final class Limits {

  public static final int DEFAULT = 50;
  public static final int MAXIMUM = 200;

  private Limits() {}

  /**
   * @param requested null for the default of 50
   * @throws BadRequestProblem {@code invalid-limit} outside 1 to 200
   */
  public static int limit(Integer requested) {
    if (requested == null) {
      return DEFAULT;
    }
    if (requested < 1 || requested > MAXIMUM) {
      throw new BadRequestProblem(
          "invalid-limit", "The limit must be between 1 and " + MAXIMUM + ".");
    }
    return requested;
  }
}
