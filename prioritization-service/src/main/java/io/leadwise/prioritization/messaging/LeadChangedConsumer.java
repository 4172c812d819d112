package io.leadwise.prioritization.messaging;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.prioritization.application.InsightKeeper;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The latest state of leads; a tombstone erases the lead. */
@ApplicationScoped
class LeadChangedConsumer implements EventHandler<LeadChangedV1> {
  private final Inbox inbox;
  private final InsightKeeper insights;

  LeadChangedConsumer(Inbox inbox, InsightKeeper insights) {
    this.inbox = inbox;
    this.insights = insights;
  }

  @Incoming("lead-changed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadChangedV1> payloadType() {
    return LeadChangedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return "leadwise.lead.changed.v1".equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<LeadChangedV1>> batch) {
    insights.join(batch.stream().map(LeadChangedConsumer::toUpdate).toList());
  }

  private static InsightUpdate toUpdate(IncomingEvent<LeadChangedV1> event) {
    return event.data() == null
        ? new InsightUpdate.LeadErased(UUID.fromString(event.key()))
        : new InsightUpdate.LeadChanged(event.data().lead().toDomain());
  }
}
