package io.leadwise.prioritization.application.webhook;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Nothing is delivered to a webhook that is disabled. */
public class WebhookDisabledException extends RefusalException {
  public WebhookDisabledException() {
    super(Refusal.CONFLICT, "webhook-disabled", "The webhook is disabled; enable it first.");
  }
}
