package io.leadwise.lead.domain.imports;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** An import that is over cannot be cancelled; 409 {@code import-ended}. */
public class ImportEndedException extends RefusalException {

  public ImportEndedException(ImportStatus status) {
    super(Refusal.CONFLICT, "import-ended", "The import is " + status + " already.");
  }
}
