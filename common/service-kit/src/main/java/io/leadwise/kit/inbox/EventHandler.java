package io.leadwise.kit.inbox;

import java.util.List;
import java.util.Optional;

/**
 * What a service does with the events of one topic. An exception that is not an outage means that
 * an event cannot be handled: the batch is then taken in halves, and only that event goes to the
 * dead-letter topic.
 */
public interface EventHandler<E> {

  /** Class that the value is read into; properties it does not have are ignored. */
  Class<E> payloadType();

  /** Types that a consumer does not know are skipped, so that a topic can get new ones. */
  default boolean accepts(String type) {
    return true;
  }

  /**
   * Whether the events are about erasures. Then they are handled although their keys are erased,
   * and no other event is handled meanwhile: see {@link io.leadwise.kit.erasure.Erasures}.
   */
  default boolean aboutErasure() {
    return false;
  }

  /**
   * A compacted topic that is read from its beginning to its end at every start, before the service
   * says that it is ready: for what a service must not be without, however new its database is, and
   * wherever its consumers go on. See docs/adr/0029.
   *
   * @return empty to read only what is new
   */
  default Optional<String> learnedFrom() {
    return Optional.empty();
  }

  /**
   * Does the work, inside one transaction.
   *
   * @param batch events that were never handled before and whose keys are not erased, in order of
   *     arrival; a key may occur twice
   */
  void handle(List<IncomingEvent<E>> batch);
}
