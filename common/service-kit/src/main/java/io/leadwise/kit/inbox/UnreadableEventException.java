package io.leadwise.kit.inbox;

/** A record is not a CloudEvent that this consumer can read. */
public class UnreadableEventException extends RuntimeException {

  UnreadableEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
