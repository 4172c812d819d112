package io.leadwise.kit.inbox;

/** The inbox table could not be used. */
public class InboxException extends RuntimeException {

  InboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
