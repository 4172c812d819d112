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

/** Checks the addresses of leads that a selection picked. */
@ApplicationScoped
class LeadSelectedConsumer implements PreparingEventHandler<LeadSelectedV1> {

  private static final String TYPE = "leadwise.lead.selected.v1";

  @Inject Inbox inbox;
  @Inject LeadEmailService leadEmails;

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
    return TYPE.equals(type);
  }

  @Override
  public void prepare(List<IncomingEvent<LeadSelectedV1>> batch) {
    leadEmails.prepare(news(batch));
  }

  @Override
  public void handle(List<IncomingEvent<LeadSelectedV1>> batch) {
    leadEmails.take(news(batch));
  }

  private static List<LeadNews> news(List<IncomingEvent<LeadSelectedV1>> batch) {
    return batch.stream()
        .filter(event -> !event.isTombstone())
        .map(event -> event.data().toNews())
        .toList();
  }
}
