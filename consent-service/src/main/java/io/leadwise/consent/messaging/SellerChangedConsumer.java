package io.leadwise.consent.messaging;

import io.leadwise.consent.application.prompt.AgentKnowledge;
import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps which sellers there are with which roles: only some are asked for consent. */
@ApplicationScoped
class SellerChangedConsumer implements EventHandler<SellerChangedV1> {

  @Inject Inbox inbox;
  @Inject AgentKnowledge knowledge;

  @Incoming("seller-changed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<SellerChangedV1> payloadType() {
    return SellerChangedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return SellerChangedV1.TYPE.equals(type);
  }

  @Override
  public Optional<String> learnedFrom() {
    return Optional.of(SellerChangedV1.TOPIC);
  }

  @Override
  public void handle(List<IncomingEvent<SellerChangedV1>> batch) {
    knowledge.sellersChanged(
        batch.stream()
            .filter(event -> !event.isTombstone())
            .map(event -> event.data().toDomain())
            .toList());
  }
}
