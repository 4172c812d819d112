package io.leadwise.lead.application.duplicates;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** These two leads cannot become one; 422. */
public class MergeRefusedException extends RefusalException {

  private MergeRefusedException(String code, String detail) {
    super(Refusal.INVALID, code, detail);
  }

  static MergeRefusedException withItself() {
    return new MergeRefusedException(
        "merge-with-itself", "A lead cannot be merged with itself: name another as duplicateId.");
  }
}
