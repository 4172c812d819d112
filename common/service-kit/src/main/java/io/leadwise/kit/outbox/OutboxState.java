package io.leadwise.kit.outbox;

/**
 * How the outbox stands.
 *
 * @param waiting rows that are not published yet
 * @param parked rows that were given up and wait for an operator
 * @param oldestSeconds age of the oldest waiting row in seconds
 */
record OutboxState(long waiting, long parked, double oldestSeconds) {
  static final OutboxState EMPTY = new OutboxState(0, 0, 0);
}
