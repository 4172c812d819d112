package io.leadwise.prioritization.api.mcp;

import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The first leads of a list.
 *
 * @param more whether there are more than these
 */
record ListAnswer(List<Line> leads, boolean more) {

  static ListAnswer of(List<PrioritizedLead> found, int limit) {
    return new ListAnswer(found.stream().limit(limit).map(Line::of).toList(), found.size() > limit);
  }

  record Line(
      long rank,
      UUID leadId,
      String name,
      String company,
      String need,
      BigDecimal score,
      Boolean handRaiser,
      String topReason,
      String fit,
      String email,
      String action,
      String actionReason) {
    static Line of(PrioritizedLead it) {
      return new Line(
          it.rank(),
          it.key().leadId(),
          it.name(),
          it.company(),
          it.need(),
          it.key().score(),
          it.key().handRaiser() ? true : null,
          it.topReason(),
          it.fit().name(),
          it.validity() == null ? null : it.validity().name(),
          it.action().name(),
          it.actionReason());
    }

    /** Names no person: it may end up in a log. */
    @Override
    public String toString() {
      return "Line[" + leadId + "]";
    }
  }
}
