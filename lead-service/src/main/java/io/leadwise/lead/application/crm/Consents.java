package io.leadwise.lead.application.crm;

import io.leadwise.lead.application.connectors.mail.Mailboxes;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.crm.ConsentChange;
import io.leadwise.lead.persistence.crm.ConsentTable;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps which sellers consented, and shows or hides their mailboxes at once (domain.md §1); what
 * was derived from the mailbox of one who withdraws is deleted.
 */
@ApplicationScoped
public class Consents {

  @Inject ConsentTable consents;
  @Inject LeadRepository leads;
  @Inject RelatedRecords related;
  @Inject Mailboxes mailboxes;

  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<ConsentChange> changes) {
    Set<UUID> concerned = new LinkedHashSet<>();
    for (ConsentChange change : changes) {
      if (consents.upsert(change)) {
        // What is known of closed leads elsewhere must not show a withdrawn mailbox either.
        concerned.addAll(leads.idsKnownTo(change.sellerId(), !change.granted()));
        if (!change.granted()) {
          mailboxes.forget(change.sellerId());
        }
      }
    }
    related.changed(concerned, "colleagues");
  }
}
