package io.leadwise.lead.api;

import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.domain.value.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

  /** A time such as {@code 2026-11-20T08:15:00Z}; null when it is absent. */
  public static Instant time(String name, String value) {
    if (isAbsent(value)) {
      return null;
    }
    try {
      return Times.plausible(name, OffsetDateTime.parse(value.strip()).toInstant());
    } catch (DateTimeException | InvalidValueException e) {
      throw invalid(name, "a time such as 2026-11-20T08:15:00Z, between 1900 and 2200");
    }
  }

  /** Null when it is absent; refuses with {@code invalid-filter}. */
  public static Boolean flag(String name, String value) {
    if (isAbsent(value)) {
      return null;
    }
    return switch (value) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw invalid(name, "true or false");
    };
  }

  /** A name such as {@code DEMO_REQUEST}; null when it is absent. */
  public static String code(String name, String value) {
    if (isAbsent(value)) {
      return null;
    }
    try {
      return Texts.code(name, value);
    } catch (InvalidValueException e) {
      throw invalid(name, "a name of at most 64 letters, digits and underscores");
    }
  }

  /** A text to search for, of 2 to 100 characters; null when it is absent. */
  public static String search(String name, String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    String text = value.strip();
    if (text.length() < 2
        || text.length() > 100
        || text.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name, "a text of 2 to 100 characters");
    }
    return text;
  }

  /** Null when it is absent; refuses with {@code invalid-filter} what no record can have. */
  public static String text(String name, String value) {
    if (isAbsent(value)) {
      return null;
    }
    if (value.length() > 320 || value.chars().anyMatch(Character::isISOControl)) {
      throw invalid(name, "at most 320 characters without control characters");
    }
    return value.strip();
  }

  /** Null when it is absent; refuses with {@code invalid-limit}. */
  public static Integer integer(String name, String value) {
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

  /** A refusal that names the filter. */
  public static BadRequestProblem invalid(String name, String expected) {
    return new BadRequestProblem(
        "invalid-filter", "The filter " + name + " must be " + expected + ".");
  }
}
