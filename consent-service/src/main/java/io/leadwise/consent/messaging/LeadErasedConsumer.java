package io.leadwise.consent.messaging;

import io.leadwise.consent.application.LeadErasure;
import io.leadwise.kit.erasure.ErasureDemands;
import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.outbox.OutboxEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Forgets leads, and confirms it in the same transaction. */
@ApplicationScoped
class LeadErasedConsumer implements EventHandler<LeadErasedV1> {

  static final String CONFIRMED_TOPIC = "lead-erasure-confirmed";
  private static final String TYPE = "leadwise.lead.erased.v1";
  private static final String CONFIRMED_TYPE = "leadwise.lead.erasure-confirmed.v1";
  private static final String SERVICE = "consent-service";

  @Inject Inbox inbox;
  @Inject LeadErasure erasure;
  @Inject ErasureDemands demands;

  @Incoming("lead-erased")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadErasedV1> payloadType() {
    return LeadErasedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return TYPE.equals(type);
  }

  @Override
  public boolean aboutErasure() {
    return true;
  }

  @Override
  public void handle(List<IncomingEvent<LeadErasedV1>> batch) {
    demands.meet(
        batch,
        LeadErasedV1::leadId,
        erasure::erase,
        (demand, records, erasedAt) ->
            new OutboxEvent(
                CONFIRMED_TOPIC,
                demand.leadId().toString(),
                CONFIRMED_TYPE,
                new LeadErasureConfirmedV1(
                    demand.erasureId(), demand.leadId(), SERVICE, records, erasedAt)));
  }
}
