package io.leadwise.lead.application.imports.files;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A file that is no import of leads as a whole; 422, nothing was imported. */
public class ImportRefusedException extends RefusalException {

  public ImportRefusedException(String code, String detail) {
    super(Refusal.INVALID, code, detail);
  }
}
