package io.leadwise.prioritization.application.webhook;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The address may not be asked, whatever stands behind it. */
public class TargetRefusedException extends RefusalException {
  public TargetRefusedException(String why) {
    super(Refusal.INVALID, "webhook-target-refused", why);
  }
}
