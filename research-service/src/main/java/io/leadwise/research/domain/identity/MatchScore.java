package io.leadwise.research.domain.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure it is that a known company is the lead's.
 *
 * @param value 0 to 1, two decimals
 * @param evidence what speaks for and against it, in words
 */
public record MatchScore(double value, List<String> evidence) {

  private static final double AMBIGUOUS_MAX = 0.5;

  public MatchScore {
    value = Math.round(Math.max(0, Math.min(1, value)) * 100) / 100.0;
    evidence = List.copyOf(evidence);
  }

  /** Returns this score with a further word of evidence. */
  public MatchScore with(String word) {
    List<String> all = new ArrayList<>(evidence);
    all.add(word);
    return new MatchScore(value, all);
  }

  /** Another company matches as well as this one. */
  MatchScore notSure() {
    List<String> all = new ArrayList<>(evidence);
    all.add("another company matches as well");
    return new MatchScore(Math.min(value, AMBIGUOUS_MAX), all);
  }
}
