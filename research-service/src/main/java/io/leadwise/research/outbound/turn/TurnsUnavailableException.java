package io.leadwise.research.outbound.turn;

/** Turns are shared through a database that does not answer: then nobody has one. */
public final class TurnsUnavailableException extends Exception {

  public TurnsUnavailableException(Throwable cause) {
    super("Turns cannot be had", cause);
  }
}
