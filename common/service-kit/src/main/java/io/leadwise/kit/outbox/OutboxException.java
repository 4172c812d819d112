package io.leadwise.kit.outbox;

/** The outbox could not take an event; the transaction around it must fail. */
public class OutboxException extends RuntimeException {

  public OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
