package io.leadwise.lead.application.settings;

import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.persistence.selection.HandRaiserChangeTable;
import io.leadwise.lead.persistence.selection.HandRaiserChangeTable.Affected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Announces one page of the leads that a change of the hand-raiser sources shows differently: their
 * new versions, the events and the checkpoint in one transaction. The lock on the change is the
 * lease: a crash gives it back.
 */
@ApplicationScoped
public class HandRaiserPages {

  @Inject HandRaiserChangeTable changes;
  @Inject RelatedRecords related;
  @Inject LeadConfig config;

  /**
   * @return whether there may be more to announce for this replica
   */
  @Transactional
  public boolean announceNext() {
    var locked = changes.lockOldest();
    if (locked.isEmpty()) {
      return false;
    }
    var change = locked.get();
    int wanted = config.selection().pageSize();
    List<Affected> page = changes.nextLeads(change, wanted);
    if (page.size() < wanted) {
      changes.delete(change.settingsVersion());
    } else {
      changes.advance(change.settingsVersion(), page.get(wanted - 1));
    }
    related.changed(page.stream().map(Affected::leadId).toList(), "handRaiser");
    return true;
  }
}
