package io.leadwise.lead.api;

import io.leadwise.kit.problem.BadRequestProblem;
import java.util.Arrays;
import java.util.UUID;

/**
 * Reads query parameters. Left to JAX-RS, one that cannot be read would answer 404, as if there
 * were no such list.
 */
public final class Filters {

  private Filters() {}

  /** Null when it is absent; refuses with {@code invalid-filter}. */
  public static UUID uuid(String name, String value) {
    if (isAbsent(value)) {
      return null;
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw invalid(name, "a UUID");
    }
  }

  /** Null when it is absent; refuses with {@code invalid-filter}. */
  public static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    if (isAbsent(value)) {
      return null;
    }
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      throw invalid(name, "one of " + Arrays.toString(type.getEnumConstants()));
    }
  }

  /** Null when it is absent; refuses with {@code invalid-limit}. */
  static Integer integer(String name, String value) {
    if (isAbsent(value)) {
      return null;
    }
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new BadRequestProblem("invalid-" + name, "The " + name + " must be a whole number.");
    }
  }

  private static boolean isAbsent(String value) {
    return value == null || value.isBlank();
  }

  private static BadRequestProblem invalid(String name, String expected) {
    return new BadRequestProblem(
        "invalid-filter", "The filter " + name + " must be " + expected + ".");
  }
}
