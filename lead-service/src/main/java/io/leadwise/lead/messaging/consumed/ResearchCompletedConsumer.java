package io.leadwise.lead.messaging.consumed;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.lead.application.selection.RunLead;
import io.leadwise.lead.application.selection.RunProgress;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts researched leads of runs. */
@ApplicationScoped
public class ResearchCompletedConsumer implements EventHandler<ResearchCompletedV1> {

  @Inject Inbox inbox;
  @Inject RunProgress progress;

  @Incoming("research-completed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<ResearchCompletedV1> payloadType() {
    return ResearchCompletedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return ResearchCompletedV1.TYPE.equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<ResearchCompletedV1>> batch) {
    progress.researched(
        batch.stream()
            .filter(event -> !event.isTombstone() && event.data().runId() != null)
            .map(event -> new RunLead(event.data().runId(), event.data().leadId()))
            .distinct()
            .toList());
  }
}
