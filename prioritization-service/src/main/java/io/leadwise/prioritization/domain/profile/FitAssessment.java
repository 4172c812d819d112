package io.leadwise.prioritization.domain.profile;

import java.util.List;

/**
 * Fit of one lead: matched ÷ known criteria, each with its evidence (domain.md §7).
 *
 * @param total criteria that the profile sets
 */
public record FitAssessment(
    FitLevel level, int matched, int known, int total, List<CriterionResult> criteria) {

  static FitAssessment of(List<CriterionResult> criteria, FitBorders borders) {
    int matched = count(criteria, CriterionResult.CriterionAnswer.MATCHED);
    int known = criteria.size() - count(criteria, CriterionResult.CriterionAnswer.UNKNOWN);
    return new FitAssessment(
        borders.level(matched, known), matched, known, criteria.size(), List.copyOf(criteria));
  }

  private static int count(List<CriterionResult> criteria, CriterionResult.CriterionAnswer answer) {
    return (int) criteria.stream().filter(one -> one.result() == answer).count();
  }
}
