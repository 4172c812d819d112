package io.leadwise.lead.application.bulk.references;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A row names a record that does not exist; {@code unknown-<noun>}. */
class UnresolvedReferenceException extends RefusalException {

  UnresolvedReferenceException(String noun, Reference reference) {
    super(
        Refusal.INVALID,
        "unknown-" + noun,
        "There is no " + noun + " with the " + reference.shown() + ".");
  }
}
