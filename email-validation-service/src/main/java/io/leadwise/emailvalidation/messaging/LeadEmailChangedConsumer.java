package io.leadwise.emailvalidation.messaging;

import io.leadwise.emailvalidation.application.LeadEmailService;
import io.leadwise.emailvalidation.application.LeadNews;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.inbox.PreparingEventHandler;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Checks addresses that were changed, at once. */
@ApplicationScoped
class LeadEmailChangedConsumer implements PreparingEventHandler<LeadEmailChangedV1> {

  private static final String TYPE = "leadwise.lead.email-changed.v1";

  @Inject Inbox inbox;
  @Inject LeadEmailService leadEmails;

  @Incoming("lead-email-changed")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadEmailChangedV1> payloadType() {
    return LeadEmailChangedV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return TYPE.equals(type);
  }

  @Override
  public void prepare(List<IncomingEvent<LeadEmailChangedV1>> batch) {
    leadEmails.prepare(news(batch));
  }

  @Override
  public void handle(List<IncomingEvent<LeadEmailChangedV1>> batch) {
    leadEmails.take(news(batch));
  }

  private static List<LeadNews> news(List<IncomingEvent<LeadEmailChangedV1>> batch) {
    return batch.stream()
        .filter(event -> !event.isTombstone())
        .map(event -> event.data().toNews())
        .toList();
  }
}
