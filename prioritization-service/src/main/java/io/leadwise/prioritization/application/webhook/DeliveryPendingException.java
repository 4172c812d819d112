package io.leadwise.prioritization.application.webhook;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A delivery that is still being tried cannot be repeated. */
public class DeliveryPendingException extends RefusalException {
  public DeliveryPendingException() {
    super(
        Refusal.CONFLICT,
        "delivery-pending",
        "The delivery is still being tried; there is nothing to repeat yet.");
  }
}
