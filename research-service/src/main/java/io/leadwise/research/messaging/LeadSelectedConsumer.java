package io.leadwise.research.messaging;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.research.application.intake.ResearchIntake;
import io.leadwise.research.application.intake.SelectedLead;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes selected leads; of the person only the domain of the address goes any further. */
@ApplicationScoped
public class LeadSelectedConsumer implements EventHandler<LeadSelectedV1> {

  private static final String TYPE = "leadwise.lead.selected.v1";

  @Inject Inbox inbox;
  @Inject ResearchIntake intake;

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
  public void handle(List<IncomingEvent<LeadSelectedV1>> batch) {
    intake.accept(
        batch.stream()
            .filter(event -> !event.isTombstone())
            .map(event -> selected(event.data()))
            .toList());
  }

  /** Where the lead itself says nothing of its company, its connected account does. */
  private static SelectedLead selected(LeadSelectedV1 event) {
    LeadSelectedV1.Lead lead = event.lead();
    LeadSelectedV1.Account account =
        lead.account() == null ? new LeadSelectedV1.Account(null, null, null) : lead.account();
    return new SelectedLead(
        lead.leadId(),
        lead.version(),
        event.runId(),
        lead.ownerId(),
        either(lead.companyName(), account.name()),
        either(lead.website(), account.website()),
        domain(lead.email()),
        either(lead.country(), account.country()),
        event.clues());
  }

  private static String either(String first, String second) {
    return first == null || first.isBlank() ? second : first;
  }

  private static String domain(String email) {
    int at = email == null ? -1 : email.lastIndexOf('@');
    return at < 0 ? null : email.substring(at + 1);
  }
}
