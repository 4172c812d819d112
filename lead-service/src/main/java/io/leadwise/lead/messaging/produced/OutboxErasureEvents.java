package io.leadwise.lead.messaging.produced;

import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.lead.application.erasure.ErasureEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/** Announces erasures through the outbox: a tombstone for the compacted topic, and the event. */
@ApplicationScoped
public class OutboxErasureEvents implements ErasureEvents {

  @Inject Outbox outbox;

  @Override
  public void erased(UUID erasureId, Collection<UUID> leadIds, Instant requestedAt) {
    outbox.append(
        leadIds.stream()
            .flatMap(
                lead ->
                    Stream.of(
                        new OutboxEvent(
                            LeadChangedV1.TOPIC, lead.toString(), LeadChangedV1.TYPE, null),
                        new OutboxEvent(
                            LeadErasedV1.TOPIC,
                            lead.toString(),
                            LeadErasedV1.TYPE,
                            new LeadErasedV1(erasureId, lead, requestedAt))))
            .toList());
  }
}
