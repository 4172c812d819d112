package io.leadwise.research.application.correction;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A seller corrects only what is known about the companies of own leads. */
public final class CompanyNotYoursException extends RefusalException {

  CompanyNotYoursException() {
    super(
        Refusal.FORBIDDEN,
        "company-not-yours",
        "You have no lead of this company; a sales admin may correct it.");
  }
}
