package io.leadwise.lead.messaging.consumed;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.lead.application.leads.EmailVerdicts;
import io.leadwise.lead.application.selection.RunLead;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.EmailVerdict;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps verdicts on the addresses of leads, and counts validated leads of runs. */
@ApplicationScoped
public class EmailValidatedConsumer implements EventHandler<EmailValidatedV1> {

  @Inject Inbox inbox;
  @Inject EmailVerdicts verdicts;
  @Inject RunProgress progress;

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
    return EmailValidatedV1.TYPE.equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<EmailValidatedV1>> batch) {
    List<EmailValidatedV1> all =
        batch.stream().filter(event -> !event.isTombstone()).map(IncomingEvent::data).toList();
    verdicts.record(all.stream().map(EmailValidatedConsumer::verdict).toList());
    progress.validated(
        all.stream()
            .filter(validated -> validated.runId() != null)
            .map(validated -> new RunLead(validated.runId(), validated.leadId()))
            .distinct()
            .toList());
  }

  private static EmailVerdict verdict(EmailValidatedV1 validated) {
    return new EmailVerdict(
        validated.leadId(),
        validated.version(),
        validated.email(),
        validated.validity(),
        validated.reason(),
        validated.type(),
        validated.message(),
        validated.validatedAt());
  }
}
