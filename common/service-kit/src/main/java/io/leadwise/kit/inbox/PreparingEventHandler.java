package io.leadwise.kit.inbox;

import java.util.List;

/** Handles events that need slow look-ups before their transaction. */
public interface PreparingEventHandler<E> extends EventHandler<E> {

  /**
   * Called before the transaction: no database connection is held meanwhile. It may be called again
   * with the same events.
   *
   * @param batch events whose keys are not erased: look-ups may leave traces of their own
   */
  void prepare(List<IncomingEvent<E>> batch);
}
