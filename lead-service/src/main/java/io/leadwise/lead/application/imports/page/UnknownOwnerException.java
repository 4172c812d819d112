package io.leadwise.lead.application.imports.page;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A row names an owner that is no seller. */
class UnknownOwnerException extends RefusalException {

  UnknownOwnerException() {
    super(Refusal.INVALID, "unknown-seller", "No seller has the email in ownerEmail.");
  }
}
