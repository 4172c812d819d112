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

/** Keeps whether the agent is active and for whom: sellers are asked for consent only then. */
@ApplicationScoped
class AgentSettingsChangedConsumer implements EventHandler<AgentSettingsChangedV1> {

  @Inject Inbox inbox;
  @Inject AgentKnowledge knowledge;

  @Incoming("agent-settings-changed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<AgentSettingsChangedV1> payloadType() {
    return AgentSettingsChangedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return AgentSettingsChangedV1.TYPE.equals(type);
  }

  @Override
  public Optional<String> learnedFrom() {
    return Optional.of(AgentSettingsChangedV1.TOPIC);
  }

  @Override
  public void handle(List<IncomingEvent<AgentSettingsChangedV1>> batch) {
    batch.stream()
        .filter(event -> !event.isTombstone())
        .forEach(event -> knowledge.agentChanged(event.data().toDomain()));
  }
}
