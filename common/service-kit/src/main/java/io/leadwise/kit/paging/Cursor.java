package io.leadwise.kit.paging;

import io.leadwise.kit.problem.BadRequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a list goes on: the sort keys of the last row seen, opaque to callers. Keyset paging stays
 * fast on page one million and skips nothing when rows come and go; offsets do neither.
 */
public final class Cursor {

  /** Unit separator: cannot stand in a sort key that we write. */
  private static final String SEPARATOR = "\u001f";

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final String[] parts;

  private Cursor(String[] parts) {
    this.parts = parts;
  }

  /** Returns the cursor text for the given sort keys. */
  public static String of(Object... parts) {
    String joined =
        Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor back.
   *
   * @param cursor null or blank for the first page
   * @param parts how many sort keys the list has
   * @return null for the first page
   * @throws BadRequestProblem {@code invalid-cursor} when it was not made by this list
   */
  public static Cursor parse(String cursor, int parts) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String[] read = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1);
      if (read.length == parts) {
        return new Cursor(read);
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  public Instant instant(int i) {
    try {
      Instant instant = Instant.parse(parts[i]);
      // PostgreSQL cannot compare with years that Java still knows.
      if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      throw invalid();
    }
    throw invalid();
  }

  public UUID uuid(int i) {
    try {
      return UUID.fromString(parts[i]);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  /** PostgreSQL cannot compare with a NUL character, and none of our sort keys has one. */
  public String text(int i) {
    if (parts[i].indexOf('\0') >= 0) {
      throw invalid();
    }
    return parts[i];
  }

  /**
   * Demands the mark that the list put into its cursors, where the sort keys alone would fit
   * others.
   *
   * @throws BadRequestProblem {@code invalid-cursor} for the cursor of another list
   */
  public void requireMark(int i, String mark) {
    if (!parts[i].equals(mark)) {
      throw invalid();
    }
  }

  public long number(int i) {
    try {
      return Long.parseLong(parts[i]);
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  public double decimal(int i) {
    try {
      double value = Double.parseDouble(parts[i]);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw invalid();
    }
    throw invalid();
  }

  public boolean flag(int i) {
    return switch (parts[i]) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid();
    };
  }

  private static BadRequestProblem invalid() {
    return new BadRequestProblem(
        "invalid-cursor",
        "The cursor is not one that this list gave. Start without one, then use nextCursor.");
  }
}
