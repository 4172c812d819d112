package io.leadwise.prioritization.api.mcp;

import io.leadwise.prioritization.domain.priority.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Why one lead stands above another. */
record ComparisonAnswer(
    Ranked higher, Ranked lower, String decidedBy, String sentence, List<Difference> differences) {

  static ComparisonAnswer of(Comparison it) {
    return new ComparisonAnswer(
        Ranked.of(it.higher()),
        Ranked.of(it.lower()),
        it.decidedBy().name(),
        it.sentence(),
        it.differences().stream()
            .map(one -> new Difference(one.factor().name(), one.difference(), one.sentence()))
            .toList());
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "ComparisonAnswer[" + decidedBy + "]";
  }

  record Ranked(UUID leadId, String name, BigDecimal score, boolean handRaiser) {
    static Ranked of(Comparison.Ranked it) {
      return new Ranked(it.leadId(), it.name(), it.key().score(), it.key().handRaiser());
    }

    @Override
    public String toString() {
      return "Ranked[" + leadId + "]";
    }
  }

  /**
   * @param points share of the higher lead minus that of the lower one
   */
  record Difference(String factor, BigDecimal points, String sentence) {
    @Override
    public String toString() {
      return "Difference[" + factor + "]";
    }
  }
}
