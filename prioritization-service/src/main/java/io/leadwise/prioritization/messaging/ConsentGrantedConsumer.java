package io.leadwise.prioritization.messaging;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.prioritization.application.Consents;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Decisions of sellers about the agent. */
@ApplicationScoped
class ConsentGrantedConsumer implements EventHandler<ConsentGrantedV1> {
  private final Inbox inbox;
  private final Consents consents;

  ConsentGrantedConsumer(Inbox inbox, Consents consents) {
    this.inbox = inbox;
    this.consents = consents;
  }

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
    return "leadwise.consent.granted.v1".equals(type);
  }

  @Override
  public Optional<String> learnedFrom() {
    return Optional.of("consent-granted");
  }

  @Override
  public void handle(List<IncomingEvent<ConsentGrantedV1>> batch) {
    consents.record(
        batch.stream()
            .map(IncomingEvent::data)
            .filter(ConsentGrantedV1::isForThisAgent)
            .map(ConsentGrantedV1::toDomain)
            .toList());
  }
}
