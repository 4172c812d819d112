package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A lead with what happened to it in one transaction. */
public record LeadChange(Lead lead, List<LeadEvent> events) {

  /** Names of what changed. A new lead is only new, whatever was set on it. */
  Set<String> changes() {
    Set<String> changes = new LinkedHashSet<>();
    for (LeadEvent event : events) {
      if (event instanceof LeadEvent.Created) {
        return event.changes();
      }
      changes.addAll(event.changes());
    }
    return changes;
  }

  /** Whether a record beside the lead changed that this property shows. */
  boolean shows(String property) {
    return events.contains(new LeadEvent.RelatedChanged(property));
  }

  public boolean has(Class<? extends LeadEvent> kind) {
    return events.stream().anyMatch(kind::isInstance);
  }
}
