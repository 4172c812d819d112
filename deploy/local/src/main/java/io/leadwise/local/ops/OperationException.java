package io.leadwise.local.ops;

/** A command that cannot do what it is asked for; the message is a sentence for the operator. */
final class OperationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OperationException(String message) {
    super(message);
  }
}
