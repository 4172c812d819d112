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

/** Verdicts on the addresses of leads. */
@ApplicationScoped
class EmailValidatedConsumer implements EventHandler<EmailValidatedV1> {
  private final Inbox inbox;
  private final InsightKeeper insights;

  EmailValidatedConsumer(Inbox inbox, InsightKeeper insights) {
    this.inbox = inbox;
    this.insights = insights;
  }

  @Incoming("email-validated")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<EmailValidatedV1> payloadType() {
    return EmailValidatedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return "leadwise.email.validated.v1".equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<EmailValidatedV1>> batch) {
    insights.join(batch.stream().map(event -> event.data().toUpdate()).toList());
  }
}
