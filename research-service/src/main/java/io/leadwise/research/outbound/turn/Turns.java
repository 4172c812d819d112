package io.leadwise.research.outbound.turn;

import java.time.Duration;

/**
 * Politeness: gives requests their turns. Who is asked is a host, or an interface made for programs
 * with all its hosts.
 */
public interface Turns {

  /**
   * Takes the next turn.
   *
   * @param interval time that has to pass between two turns
   * @param longest wait that is still acceptable
   * @throws TurnsUnavailableException when nobody can tell whose turn it is
   */
  Turn take(String who, Duration interval, Duration longest) throws TurnsUnavailableException;

  /** Leaves it alone for a while, as it asked. */
  void pause(String who, Duration pause) throws TurnsUnavailableException;
}
