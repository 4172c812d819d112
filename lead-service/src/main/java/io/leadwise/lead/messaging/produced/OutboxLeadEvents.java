package io.leadwise.lead.messaging.produced;

import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.lead.application.events.LeadAnnouncement;
import io.leadwise.lead.application.events.LeadEvents;
import io.leadwise.lead.domain.Lead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes announcements into the outbox, in the form of the contracts; the key is the lead id. */
@ApplicationScoped
public class OutboxLeadEvents implements LeadEvents {

  @Inject Outbox outbox;

  @Override
  public void publish(List<LeadAnnouncement> announcements) {
    outbox.append(announcements.stream().map(OutboxLeadEvents::event).toList());
  }

  private static OutboxEvent event(LeadAnnouncement announcement) {
    if (announcement instanceof LeadAnnouncement.Changed changed) {
      return event(
          changed.snapshot().lead(),
          LeadChangedV1.TOPIC,
          LeadChangedV1.TYPE,
          new LeadChangedV1(LeadV1.of(changed.snapshot()), List.copyOf(changed.changes())));
    }
    if (announcement instanceof LeadAnnouncement.Selected selected) {
      return event(
          selected.snapshot().lead(),
          LeadSelectedV1.TOPIC,
          LeadSelectedV1.TYPE,
          new LeadSelectedV1(
              selected.runId(),
              selected.trigger().name(),
              selected.selectedAt(),
              LeadV1.of(selected.snapshot()),
              selected.snapshot().competitors()));
    }
    if (announcement instanceof LeadAnnouncement.EmailChanged changed) {
      Lead lead = changed.lead();
      return event(
          lead,
          LeadEmailChangedV1.TOPIC,
          LeadEmailChangedV1.TYPE,
          new LeadEmailChangedV1(
              lead.id(), lead.version(), lead.details().email(), changed.changedAt()));
    }
    Lead lead = ((LeadAnnouncement.Closed) announcement).lead();
    return event(
        lead,
        LeadClosedV1.TOPIC,
        LeadClosedV1.TYPE,
        new LeadClosedV1(
            lead.id(),
            lead.version(),
            lead.externalId(),
            lead.ownerId(),
            lead.status().name(),
            lead.disqualificationReason() == null ? null : lead.disqualificationReason().name(),
            lead.closedAt()));
  }

  private static OutboxEvent event(Lead lead, String topic, String type, Object payload) {
    return new OutboxEvent(topic, lead.id().toString(), type, payload);
  }
}
