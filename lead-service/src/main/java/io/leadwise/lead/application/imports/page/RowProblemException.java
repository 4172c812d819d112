package io.leadwise.lead.application.imports.page;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A row that is not made as the file demands. */
class RowProblemException extends RefusalException {

  private final String field;

  RowProblemException(String sentence, String field) {
    super(Refusal.INVALID, "malformed-row", sentence);
    this.field = field;
  }

  /** The column that is to blame, or null. */
  String field() {
    return field;
  }
}
