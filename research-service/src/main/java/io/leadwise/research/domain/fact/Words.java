package io.leadwise.research.domain.fact;

import java.util.regex.Pattern;

/** Texts from outside, made fit to be shown: one line, no control characters, a bounded length. */
public final class Words {

  private static final String ELLIPSIS = "…";
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}]+");

  private Words() {}

  /** Returns the text on one line, without control characters; null becomes empty. */
  public static String clean(String text) {
    return text == null ? "" : BETWEEN_WORDS.matcher(text).replaceAll(" ").strip();
  }

  /** Returns the clean text, cut at a word where possible, never longer than {@code max}. */
  public static String shorten(String text, int max) {
    String clean = clean(text);
    if (clean.length() <= max) {
      return clean;
    }
    int end = max - ELLIPSIS.length();
    int word = clean.lastIndexOf(' ', end);
    int cut = word > max / 2 ? word : end;
    if (Character.isHighSurrogate(clean.charAt(cut - 1))) {
      cut--;
    }
    return clean.substring(0, cut) + ELLIPSIS;
  }
}
