package io.leadwise.kit.erasure;

import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Does what events demand that ask a service to forget, and confirms it in the transaction. */
@ApplicationScoped
public class ErasureDemands {

  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Writes the event that confirms a demand. */
  @FunctionalInterface
  public interface Confirmation<E> {

    /**
     * @param records number of records that were deleted; 0 where nothing was held
     */
    OutboxEvent of(E demand, long records, Instant erasedAt);
  }

  /**
   * Meets the demands of a batch; each is confirmed, also where nothing was held.
   *
   * @param subject whom a demand is about
   * @param erasure forgets subjects and tells the number of records by subject
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <E> void meet(
      List<IncomingEvent<E>> batch,
      Function<E, UUID> subject,
      Function<List<UUID>, Map<UUID, Long>> erasure,
      Confirmation<E> confirmation) {
    List<E> demands =
        batch.stream().filter(event -> !event.isTombstone()).map(IncomingEvent::data).toList();
    Map<UUID, Long> records = erasure.apply(demands.stream().map(subject).distinct().toList());
    Instant now = clock.instant();
    outbox.append(
        demands.stream()
            .map(
                demand ->
                    confirmation.of(demand, records.getOrDefault(subject.apply(demand), 0L), now))
            .toList());
  }
}
