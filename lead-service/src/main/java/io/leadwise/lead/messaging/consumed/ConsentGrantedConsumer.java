package io.leadwise.lead.messaging.consumed;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.lead.application.crm.Consents;
import io.leadwise.lead.domain.crm.ConsentChange;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps which sellers consented: who knows whom shows only their mailboxes. */
@ApplicationScoped
public class ConsentGrantedConsumer implements EventHandler<ConsentGrantedV1> {

  @Inject Inbox inbox;
  @Inject Consents consents;

  @Incoming("consent-granted")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<ConsentGrantedV1> payloadType() {
    return ConsentGrantedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return ConsentGrantedV1.TYPE.equals(type);
  }

  @Override
  public Optional<String> learnedFrom() {
    return Optional.of("consent-granted");
  }

  @Override
  public void handle(List<IncomingEvent<ConsentGrantedV1>> batch) {
    consents.record(
        batch.stream()
            .filter(event -> !event.isTombstone())
            .map(IncomingEvent::data)
            .map(
                consent ->
                    new ConsentChange(
                        consent.sellerId(), "GRANTED".equals(consent.status()), consent.version()))
            .toList());
  }
}
