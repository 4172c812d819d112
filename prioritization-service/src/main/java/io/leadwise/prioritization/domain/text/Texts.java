package io.leadwise.prioritization.domain.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts in the form in which names of things are compared. */
public final class Texts {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Texts() {}

  /**
   * Lower case, without accents and punctuation, words with one blank between: {@code Qualité &
   * Sécurité} becomes {@code qualite securite}.
   */
  public static String folded(String text) {
    return BETWEEN_WORDS.matcher(plain(text)).replaceAll(" ").strip();
  }

  /** Lower case without accents; punctuation stays. */
  public static String plain(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").replace("ß", "ss");
  }
}
