package io.leadwise.prioritization.application.webhook;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A caller may not have more subscriptions. */
public class TooManyWebhooksException extends RefusalException {
  public TooManyWebhooksException(int most) {
    super(
        Refusal.CONFLICT,
        "too-many-webhooks",
        "You have " + most + " webhooks already. Delete one of them first.");
  }
}
