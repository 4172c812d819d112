package io.leadwise.prioritization.domain.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is to be added to the closed leads of a day and a score; less than zero takes away.
 *
 * @param score 0 to 100, whole points
 */
public record ClosedCount(LocalDate selectedOn, int score, int closed, int qualified) {

  /**
   * What it takes to count a lead as it is instead of as it was.
   *
   * @param before null when it was not counted
   * @param after null when it is not counted any more
   */
  public static List<ClosedCount> change(LeadProgress before, LeadProgress after) {
    ClosedCount less = before == null ? null : before.closedCount();
    ClosedCount more = after == null ? null : after.closedCount();
    if (less != null && less.equals(more)) {
      return List.of();
    }
    return Stream.of(less == null ? null : less.negative(), more).filter(Objects::nonNull).toList();
  }

  private ClosedCount negative() {
    return new ClosedCount(selectedOn, score, -closed, -qualified);
  }
}
