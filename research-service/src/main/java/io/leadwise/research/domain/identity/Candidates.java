package io.leadwise.research.domain.identity;

import java.util.Comparator;
import java.util.List;

/** Companies that could be meant, surest first; at most {@value #MAX}. */
public record Candidates(List<Candidate> all) {

  public static final int MAX = 5;

  public Candidates {
    all =
        all.stream()
            .sorted(Comparator.comparingDouble(Candidate::matchScore).reversed())
            .limit(MAX)
            .toList();
  }

  public static Candidates none() {
    return new Candidates(List.of());
  }
}
