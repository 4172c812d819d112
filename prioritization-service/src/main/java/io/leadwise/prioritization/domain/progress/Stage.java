package io.leadwise.prioritization.domain.progress;

import io.leadwise.prioritization.domain.insight.LeadInsightState;
import io.leadwise.prioritization.domain.insight.Sections;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.util.stream.Stream;

/** How far the agent has come with a lead. */
public enum Stage {
  /** An answer to the latest selection is awaited. */
  IN_WORK,
  /** All answers are in, and no section failed. */
  RESEARCHED,
  /** Nothing is awaited, and at least one section failed or was not answered in time. */
  FAILED,
  /** The lead was closed before all answers were in. */
  CUT_SHORT;

  static Stage of(LeadInsightState insight) {
    if (insight.deadlineAt() != null) {
      return IN_WORK;
    }
    Sections sections = insight.assessment().sections();
    boolean failed =
        Stream.of(
                sections.businessOverview(),
                sections.finances(),
                sections.accountNews(),
                sections.competitors(),
                sections.email())
            .map(Section::status)
            .anyMatch(SectionStatus.FAILED::equals);
    if (failed) {
      return FAILED;
    }
    return sections.isComplete() ? RESEARCHED : CUT_SHORT;
  }
}
