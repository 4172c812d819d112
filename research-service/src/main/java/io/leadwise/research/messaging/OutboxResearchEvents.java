package io.leadwise.research.messaging;

import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.research.application.answer.ResearchAnswer;
import io.leadwise.research.application.answer.ResearchEvents;
import io.leadwise.research.domain.company.Insight;
import io.leadwise.research.messaging.ResearchCompletedV1.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Announces answers through the outbox. */
@ApplicationScoped
public class OutboxResearchEvents implements ResearchEvents {

  static final String TOPIC = "research-completed";
  static final String TYPE = "leadwise.research.completed.v1";

  @Inject Outbox outbox;

  @Override
  public void completed(List<ResearchAnswer> answers) {
    Map<Insight, Findings> shared = new IdentityHashMap<>();
    List<OutboxEvent> events = new ArrayList<>(answers.size());
    for (ResearchAnswer answer : answers) {
      Findings findings =
          shared.computeIfAbsent(
              answer.insight(),
              insight -> Findings.of(answer.dossier(), insight, answer.completedAt()));
      events.add(
          new OutboxEvent(
              TOPIC, answer.leadId().toString(), TYPE, ResearchCompletedV1.of(answer, findings)));
    }
    outbox.append(events);
  }
}
