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

/** Leads to be worked on. */
@ApplicationScoped
class LeadSelectedConsumer implements EventHandler<LeadSelectedV1> {
  private final Inbox inbox;
  private final InsightKeeper insights;

  LeadSelectedConsumer(Inbox inbox, InsightKeeper insights) {
    this.inbox = inbox;
    this.insights = insights;
  }

  @Incoming("lead-selected")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadSelectedV1> payloadType() {
    return LeadSelectedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return "leadwise.lead.selected.v1".equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<LeadSelectedV1>> batch) {
    insights.join(batch.stream().map(event -> event.data().toUpdate()).toList());
  }
}
