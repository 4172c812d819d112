package io.leadwise.research.domain.news;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  private Titles() {}

  static Set<String> words(String headline) {
    // Syndicated headlines carry their publisher behind a dash or a bar.
    String title = Headlines.plain(headline).replaceFirst(" [|-] [^|]{2,40}$", "");
    return Arrays.stream(title.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
        .collect(Collectors.toSet());
  }

  static boolean similar(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    boolean enough = common.size() >= LEAST_COMMON || a.equals(b);
    return enough && 2.0 * common.size() / (a.size() + b.size()) >= SIMILAR && !figuresDiffer(a, b);
  }

  private static boolean figuresDiffer(Set<String> a, Set<String> b) {
    Set<String> left = figures(a);
    Set<String> right = figures(b);
    return !left.isEmpty()
        && !right.isEmpty()
        && !left.containsAll(right)
        && !right.containsAll(left);
  }

  private static Set<String> figures(Set<String> words) {
    return words.stream().filter(word -> word.matches(".*\\d.*")).collect(Collectors.toSet());
  }
}
