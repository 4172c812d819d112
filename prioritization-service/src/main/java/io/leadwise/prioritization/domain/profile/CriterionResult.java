package io.leadwise.prioritization.domain.profile;

/**
 * The answer of one criterion.
 *
 * @param criterion name of a {@link Criterion}, or of a custom one
 * @param evidence what was compared; null when nothing is known
 * @param source field of the CRM ({@code lead.industry}) or address of the fact's source
 */
public record CriterionResult(
    String criterion, CriterionAnswer result, String evidence, String source) {

  /** UNKNOWN when nothing is known: never a wrong no. */
  public enum CriterionAnswer {
    MATCHED,
    NOT_MATCHED,
    UNKNOWN
  }

  static CriterionResult unknown(Criterion criterion) {
    return new CriterionResult(criterion.name(), CriterionAnswer.UNKNOWN, null, null);
  }

  static CriterionResult of(Criterion criterion, boolean matched, String evidence, String source) {
    return new CriterionResult(
        criterion.name(),
        matched ? CriterionAnswer.MATCHED : CriterionAnswer.NOT_MATCHED,
        evidence,
        source);
  }
}
