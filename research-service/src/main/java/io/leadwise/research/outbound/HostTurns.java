package io.leadwise.research.outbound;

import java.time.Duration;

/**
 * Politeness: gives requests to one host their turns. In memory it holds for one replica; the same
 * port over the database makes all replicas share the turns.
 */
public interface HostTurns {

  /**
   * Takes the next turn at the host.
   *
   * @param interval time that has to pass between two turns
   * @param longest wait that is still acceptable
   * @return how long to wait for the turn; negative when it would be longer than acceptable, and
   *     then no turn is taken
   */
  Duration take(String host, Duration interval, Duration longest);
}
