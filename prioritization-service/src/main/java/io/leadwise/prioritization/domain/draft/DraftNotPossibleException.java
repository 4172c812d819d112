package io.leadwise.prioritization.domain.draft;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** What is known about the lead rules that kind of email out. */
public class DraftNotPossibleException extends RefusalException {
  DraftNotPossibleException(DraftKind kind, String why) {
    super(Refusal.CONFLICT, "draft-not-possible", "There can be no email " + kind + " now. " + why);
  }
}
