package io.leadwise.lead.messaging.consumed;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.lead.application.leads.LeadFits;
import io.leadwise.lead.application.selection.RunLead;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.findings.FitLevel;
import io.leadwise.lead.domain.findings.LeadFit;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps how well leads fit, and counts prioritized leads of runs: those whose insight is complete.
 */
@ApplicationScoped
public class LeadInsightConsumer implements EventHandler<LeadInsightV1> {

  @Inject Inbox inbox;
  @Inject LeadFits fits;
  @Inject RunProgress progress;

  @Incoming("lead-insight")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<LeadInsightV1> payloadType() {
    return LeadInsightV1.class;
  }

  @Override
  public boolean accepts(String type) {
    return LeadInsightV1.TYPE.equals(type);
  }

  @Override
  public void handle(List<IncomingEvent<LeadInsightV1>> batch) {
    List<LeadInsightV1> all =
        batch.stream().filter(event -> !event.isTombstone()).map(IncomingEvent::data).toList();
    fits.record(
        all.stream()
            .filter(insight -> insight.fit() != null)
            .map(LeadInsightConsumer::fit)
            .toList());
    progress.prioritized(
        all.stream()
            .filter(insight -> insight.complete() && insight.runId() != null)
            .collect(
                Collectors.toMap(
                    insight -> new RunLead(insight.runId(), insight.leadId()),
                    insight -> !insight.partial(),
                    Boolean::logicalOr)));
  }

  private static LeadFit fit(LeadInsightV1 insight) {
    return new LeadFit(
        insight.leadId(),
        insight.revision(),
        FitLevel.valueOf(insight.fit().level()),
        insight.fit().matched(),
        insight.fit().known());
  }
}
