package io.leadwise.prioritization.domain.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Comparison of texts by whole words, whatever their case and punctuation. */
public final class Words {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** The first of the phrases whose words stand side by side in the text. */
  public static Optional<String> firstIn(String text, List<String> phrases) {
    String words = normalized(text);
    return phrases.stream().filter(phrase -> contains(words, normalized(phrase))).findFirst();
  }

  public static boolean contain(String text, String phrase) {
    return firstIn(text, List.of(phrase)).isPresent();
  }

  private static boolean contains(String words, String phrase) {
    return !phrase.isBlank() && words.contains(phrase);
  }

  // Blanks around keep a short title such as VP from matching inside another word.
  private static String normalized(String text) {
    return " " + BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
