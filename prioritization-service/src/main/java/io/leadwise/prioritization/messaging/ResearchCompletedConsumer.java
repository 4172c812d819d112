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

/** What is known about the companies of leads. */
@ApplicationScoped
class ResearchCompletedConsumer implements EventHandler<ResearchCompletedV1> {
  private final Inbox inbox;
  private final InsightKeeper insights;

  ResearchCompletedConsumer(Inbox inbox, InsightKeeper insights) {
    this.inbox = inbox;
    this.insights = insights;
  }

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
    return "leadwise.research.completed.v1".equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<ResearchCompletedV1>> batch) {
    insights.join(batch.stream().map(event -> event.data().toUpdate()).toList());
  }
}
