package io.leadwise.lead.domain.duplicates;

import io.leadwise.lead.domain.Lead;
import java.math.BigDecimal;
import java.util.List;

/**
 * A lead that may be the same person as another.
 *
 * @param likenesses at least one; the strongest first
 */
public record Duplicate(Lead lead, List<Likeness> likenesses) {

  /** How sure, 0 to 1: independent signs add up, and never to certainty. */
  public BigDecimal score() {
    double doubt = 1;
    for (Likeness likeness : likenesses) {
      doubt *= 1 - likeness.score().doubleValue();
    }
    return Likeness.score(Math.min(1 - doubt, 0.99));
  }
}
