package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.bulk.BulkPage;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.bulk.references.ReferencedRecords;
import io.leadwise.lead.application.bulk.references.References;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.bulk.BulkTable;
import io.leadwise.lead.persistence.bulk.BulkTable.Written;
import io.leadwise.lead.persistence.bulk.ReferenceQueries;
import io.leadwise.lead.persistence.bulk.ReferenceQueries.Kind;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contacts, many at a time. */
@ApplicationScoped
public class ContactBulk implements BulkStore<ContactDraft> {

  @Inject BulkTable table;
  @Inject References references;
  @Inject ReferenceQueries queries;
  @Inject LeadRepository leads;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BulkResult> store(List<BulkRow<ContactDraft>> rows) {
    ReferencedRecords accounts = references.find(Kind.ACCOUNT, rows, ContactDraft::account);
    var page = BulkPage.of(rows, draft -> draft.details().apply(accounts.resolve(draft.account())));
    Map<ExternalKey, Written> written = table.contacts(page.writes(ids), clock.instant());
    Map<ExternalKey, UUID> known = queries.byKeys(Kind.CONTACT, page.unchanged(written));
    List<UUID> changed =
        written.values().stream().filter(done -> !done.created()).map(Written::id).toList();
    related.changed(leads.idsOfContacts(changed), RelatedRecords.CONTACT);
    return page.results(written, known);
  }
}
