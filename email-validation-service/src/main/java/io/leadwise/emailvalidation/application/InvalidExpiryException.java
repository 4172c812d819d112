package io.leadwise.emailvalidation.application;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** An override was to end before it began, or practically never. */
public class InvalidExpiryException extends RefusalException {

  InvalidExpiryException() {
    super(
        Refusal.INVALID,
        "invalid-expiry",
        "An override expires in the future, at most five years from now.");
  }
}
