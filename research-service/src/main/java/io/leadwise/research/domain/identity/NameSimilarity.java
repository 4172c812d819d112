package io.leadwise.research.domain.identity;

import java.util.HashMap;
import java.util.Map;

/** How alike two company names are: Sørensen–Dice over pairs of letters of the normalised names. */
final class NameSimilarity {

  private NameSimilarity() {}

  /** Returns 0 (nothing in common) to 1 (the same name). */
  static double between(String a, String b) {
    String left = NameNormaliser.normalise(a).replace(" ", "");
    String right = NameNormaliser.normalise(b).replace(" ", "");
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
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
    // Unequal names never count as the same one, whatever their letters.
    return Math.min(0.99, 2.0 * common / (left.length() + right.length() - 2));
  }
}
