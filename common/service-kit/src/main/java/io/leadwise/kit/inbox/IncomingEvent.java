package io.leadwise.kit.inbox;

import java.time.Instant;

/**
 * One event as a consumer sees it.
 *
 * @param id CloudEvents id: the same after a redelivery or a replay
 * @param type CloudEvents type
 * @param topic where it was read
 * @param key id whose order matters
 * @param time when it happened
 * @param data the value, or null for a tombstone
 */
public record IncomingEvent<E>(
    String id, String type, String topic, String key, Instant time, E data) {

  public boolean isTombstone() {
    return data == null;
  }
}
