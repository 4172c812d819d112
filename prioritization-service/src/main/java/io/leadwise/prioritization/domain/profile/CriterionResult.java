package io.leadwise.prioritization.domain.profile;

/**
 * The answer of one criterion.
 *
 * @param criterion name of a {@link Criterion}, or of a custom one
 * @param evidence what was compared; null when nothing is known
 * @param source field of the CRM ({@code lead.industry}) or address of the fact's source
 * @param near NOT_MATCHED, but not by much; the fit does not count it
 * @param note what is near, why the answer is UNKNOWN, or where it could come from; null otherwise
 */
public record CriterionResult(
    String criterion,
    CriterionAnswer result,
    String evidence,
    String source,
    boolean near,
    String note) {

  /** UNKNOWN when nothing is known: never a wrong no. */
  public enum CriterionAnswer {
    MATCHED,
    NOT_MATCHED,
    UNKNOWN
  }

  /**
   * @param note where the answer could come from
   */
  public static CriterionResult missing(String criterion, String note) {
    return new CriterionResult(criterion, CriterionAnswer.UNKNOWN, null, null, false, note);
  }

  /**
   * Something is known, but it does not answer the question.
   *
   * @param note why not
   */
  public static CriterionResult unclear(
      String criterion, String evidence, String source, String note) {
    return new CriterionResult(criterion, CriterionAnswer.UNKNOWN, evidence, source, false, note);
  }

  public static CriterionResult of(
      String criterion, boolean matched, String evidence, String source) {
    return new CriterionResult(
        criterion,
        matched ? CriterionAnswer.MATCHED : CriterionAnswer.NOT_MATCHED,
        evidence,
        source,
        false,
        null);
  }

  /**
   * @param note how near it is; null when it is not
   */
  public CriterionResult near(String note) {
    return note == null
        ? this
        : new CriterionResult(criterion, result, evidence, source, true, note);
  }

  public boolean matched() {
    return result == CriterionAnswer.MATCHED;
  }
}
