package io.leadwise.prioritization.messaging;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.prioritization.application.InsightKeeper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Outcomes of leads. */
@ApplicationScoped
class LeadClosedConsumer implements EventHandler<LeadClosedV1> {
  private final Inbox inbox;
  private final InsightKeeper insights;

  LeadClosedConsumer(Inbox inbox, InsightKeeper insights) {
    this.inbox = inbox;
    this.insights = insights;
  }

  @Incoming("lead-closed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadClosedV1> payloadType() {
    return LeadClosedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return "leadwise.lead.closed.v1".equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<LeadClosedV1>> batch) {
    insights.join(batch.stream().map(event -> event.data().toUpdate()).toList());
  }
}
