package io.leadwise.lead.application.leads;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A request names a record that does not exist; 422 {@code unknown-<noun>}. */
public class UnknownReferenceException extends RefusalException {

  public UnknownReferenceException(String noun, Object id) {
    super(Refusal.INVALID, "unknown-" + noun, "There is no " + noun + " with the id " + id + ".");
  }
}
