package io.leadwise.research.domain.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One word of a headline or of a company's name.
 *
 * @param written as it stands there
 * @param spellings in which it may meet another one: never empty
 * @param hyphenated whether a hyphen ties it to the word before or after
 */
record HeadlineWord(String written, Set<String> spellings, boolean hyphenated) {

  /** Dots, apostrophes and a plus stand inside of words: Amazon.com, L'Oréal, Disney+. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:[.'’`´][\\p{L}\\p{N}\\p{M}]+)*\\+?|&");

  private static final String HYPHENS = "-‐‑";

  /** Returns the words of a text, in their order. */
  static List<HeadlineWord> of(String text) {
    List<HeadlineWord> words = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .forEach(
            word ->
                words.add(
                    new HeadlineWord(word.group(), Spellings.of(word.group()), tied(text, word))));
    return words;
  }

  private static boolean tied(String text, MatchResult word) {
    boolean before = word.start() > 0 && HYPHENS.indexOf(text.charAt(word.start() - 1)) >= 0;
    boolean after = word.end() < text.length() && HYPHENS.indexOf(text.charAt(word.end())) >= 0;
    return before || after;
  }

  boolean meets(HeadlineWord other) {
    return spellings.stream().anyMatch(other.spellings::contains);
  }

  /** Whether it begins as a name does. */
  boolean isCapitalised() {
    int first = written.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first);
  }

  /** Whether it has letters, and all of them are capitals. */
  boolean isAllCapitals() {
    // The s of the owner is small even after capitals: SAP's.
    String bare = written.replaceFirst("['’`´]s?$", "");
    return bare.codePoints().anyMatch(Character::isUpperCase)
        && bare.codePoints().noneMatch(Character::isLowerCase);
  }
}
