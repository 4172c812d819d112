package io.leadwise.research.domain.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two company names are: Sørensen–Dice over pairs of letters of the normalised names, the
 * best of all spellings. Different numbers make different names, however long the rest is.
 */
final class NameSimilarity {

  /** From here on two names count as the same one. */
  static final double SAME = 0.9;

  private static final double OTHER_NUMBER_MAX = 0.6;

  private NameSimilarity() {}

  /** Returns 0 (nothing in common) to 1 (the same name). */
  static double between(String a, String b) {
    double best = 0;
    for (String left : NameSpellings.of(a)) {
      for (String right : NameSpellings.of(b)) {
        best = Math.max(best, ofSpellings(left, right));
      }
    }
    return best;
  }

  private static double ofSpellings(String left, String right) {
    if (left.equals(right)) {
      return 1;
    }
    if (left.length() < 2 || right.length() < 2) {
      return 0;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i < left.length() - 1; i++) {
      pairs.merge(left.substring(i, i + 2), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i < right.length() - 1; i++) {
      Integer open = pairs.get(right.substring(i, i + 2));
      if (open != null && open > 0) {
        pairs.put(right.substring(i, i + 2), open - 1);
        common++;
      }
    }
    boolean sameNumber = digits(left).equals(digits(right));
    // Unequal names never count as the same one, whatever their letters.
    double most = sameNumber ? 0.99 : OTHER_NUMBER_MAX;
    return Math.min(most, 2.0 * common / (left.length() + right.length() - 2));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D+", " ").strip();
  }
}
