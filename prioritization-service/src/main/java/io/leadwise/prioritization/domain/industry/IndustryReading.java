package io.leadwise.prioritization.domain.industry;

import java.util.Set;

/**
 * What the taxonomy makes of a text.
 *
 * @param industries those that the text names; empty when it knows none of its parts
 * @param whole whether every part of the text is known; a text that is known only in part may mean
 *     other industries too
 */
public record IndustryReading(Set<Industry> industries, boolean whole) {

  static final IndustryReading NOTHING = new IndustryReading(Set.of(), false);

  public IndustryReading {
    industries = Set.copyOf(industries);
  }
}
