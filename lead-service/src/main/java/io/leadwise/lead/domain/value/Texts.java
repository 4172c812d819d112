package io.leadwise.lead.domain.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what people type into what the domain keeps: trimmed, never empty, of bounded length. */
public final class Texts {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private Texts() {}

  /**
   * @return the trimmed text, or null when there is none
   * @throws InvalidValueException when it is longer than {@code max} characters or holds control
   *     characters
   */
  public static String optional(String field, String value, int max) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > max) {
      throw new InvalidValueException(field, "must have at most " + max + " characters");
    }
    // PostgreSQL cannot keep NUL, and the other control characters only ever come from broken
    // files.
    if (text.chars().anyMatch(Texts::isForbidden)) {
      throw new InvalidValueException(field, "must not contain control characters");
    }
    return text;
  }

  /** An email address as addresses are compared: two that differ by case are one. */
  public static String address(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** As {@link #optional}, and refuses a missing text. */
  public static String required(String field, String value, int max) {
    String text = optional(field, value, max);
    if (text == null) {
      throw new InvalidValueException(field, "must not be empty");
    }
    return text;
  }

  /** An ISO 3166 alpha-2 code in upper case, or null. */
  public static String country(String field, String value) {
    String text = optional(field, value, 2);
    if (text == null) {
      return null;
    }
    String code = text.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      throw new InvalidValueException(field, "must be an ISO 3166 alpha-2 country code");
    }
    return code;
  }

  /** A name such as {@code DEMO_REQUEST}, in upper case, or null. */
  public static String code(String field, String value) {
    String text = optional(field, value, 64);
    if (text == null) {
      return null;
    }
    String code = text.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new InvalidValueException(field, "must be a name of letters, digits and underscores");
    }
    return code;
  }

  private static boolean isForbidden(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }
}
