package io.leadwise.lead.messaging.consumed;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.lead.application.erasure.LeadErasures;
import io.leadwise.lead.domain.erasure.ErasureConfirmation;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps which services have erased a lead. */
@ApplicationScoped
public class LeadErasureConfirmedConsumer implements EventHandler<LeadErasureConfirmedV1> {

  @Inject Inbox inbox;
  @Inject LeadErasures erasures;

  @Incoming("lead-erasure-confirmed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadErasureConfirmedV1> payloadType() {
    return LeadErasureConfirmedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return LeadErasureConfirmedV1.TYPE.equals(type);
  }

  @Override
  public boolean aboutErasure() {
    return true;
  }

  @Override
  public void handle(List<IncomingEvent<LeadErasureConfirmedV1>> batch) {
    erasures.confirm(
        batch.stream()
            .filter(event -> !event.isTombstone())
            .map(IncomingEvent::data)
            .map(
                confirmed ->
                    new ErasureConfirmation(
                        confirmed.erasureId(),
                        confirmed.leadId(),
                        confirmed.service(),
                        confirmed.records(),
                        confirmed.erasedAt()))
            .toList());
  }
}
