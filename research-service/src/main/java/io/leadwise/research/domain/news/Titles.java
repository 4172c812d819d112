package io.leadwise.research.domain.news;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two headlines tell the same story: most of their words are the same (Dice's coefficient
 * over sets of words), and neither names a figure that the other replaces by another one.
 */
final class Titles {

  /** Share of common words from which on headlines tell the same. */
  private static final double SIMILAR = 0.6;

  /** Fewer words in common say too little. */
  private static final int LEAST_COMMON = 3;

  private static final Set<String> EMPTY_WORDS =
      Set.copyOf(
          List.of(
              ("a an the of to for in on at by with and or from as is its it new will after over into"
                      + " der die das den dem des ein eine einen im in am an auf fur mit und von zu zum zur"
                      + " le la les l d de du des un une et en au aux pour par sur el los las un una y del al"
                      + " para por con que se su")
                  .split(" ")));

  /** Syndicated headlines carry their publisher behind a dash or a bar. */
  private static final Pattern PUBLISHER = Pattern.compile(" [|-] [^|]{2,40}$");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Titles() {}

  /** The words of a headline, and those among them that are figures. */
  record Title(Set<String> words, Set<String> figures) {

    static Title of(String headline) {
      String title = PUBLISHER.matcher(Headlines.plain(headline)).replaceFirst("");
      Set<String> words = new HashSet<>();
      Set<String> figures = new HashSet<>();
      for (String word : BETWEEN_WORDS.split(title)) {
        if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
          words.add(word);
          if (word.chars().anyMatch(Character::isDigit)) {
            figures.add(word);
          }
        }
      }
      return new Title(words, figures);
    }
  }

  static boolean similar(Title a, Title b) {
    int common = 0;
    for (String word : a.words()) {
      common += b.words().contains(word) ? 1 : 0;
    }
    boolean enough = common >= LEAST_COMMON || a.words().equals(b.words());
    return enough
        && 2.0 * common / (a.words().size() + b.words().size()) >= SIMILAR
        && !figuresDiffer(a.figures(), b.figures());
  }

  private static boolean figuresDiffer(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && !a.containsAll(b) && !b.containsAll(a);
  }
}
