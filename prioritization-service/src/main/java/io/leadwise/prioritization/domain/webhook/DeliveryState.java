package io.leadwise.prioritization.domain.webhook;

/** What became of a delivery. */
public enum DeliveryState {
  /** It is still to be sent, or to be sent again. */
  PENDING,
  /** The target answered with a status of success. */
  DELIVERED,
  /** It was tried for a day, or the target is gone. */
  FAILED
}
