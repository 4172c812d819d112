package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.bulk.BulkPage;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.bulk.references.ReferencedRecords;
import io.leadwise.lead.application.bulk.references.References;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.bulk.BulkTable;
import io.leadwise.lead.persistence.bulk.BulkTable.Written;
import io.leadwise.lead.persistence.bulk.ReferenceQueries;
import io.leadwise.lead.persistence.bulk.ReferenceQueries.Kind;
import io.leadwise.lead.persistence.bulk.RelationQueries;
import io.leadwise.lead.persistence.bulk.RelationQueries.Relations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opportunities, many at a time. */
@ApplicationScoped
public class OpportunityBulk implements BulkStore<OpportunityDraft> {

  @Inject BulkTable table;
  @Inject References references;
  @Inject ReferenceQueries queries;
  @Inject RelationQueries relations;
  @Inject ConcernedLeads concerned;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BulkResult> store(List<BulkRow<OpportunityDraft>> rows) {
    ReferencedRecords leads = references.find(Kind.LEAD, rows, OpportunityDraft::lead);
    ReferencedRecords accounts = references.find(Kind.ACCOUNT, rows, OpportunityDraft::account);
    ReferencedRecords contacts = references.find(Kind.CONTACT, rows, OpportunityDraft::contact);
    var page =
        BulkPage.of(
            rows,
            draft ->
                draft
                    .details()
                    .with(
                        leads.resolve(draft.lead()),
                        accounts.resolve(draft.account()),
                        contacts.resolve(draft.contact())));
    Map<ExternalKey, Relations> before = relations.opportunities(page.keys());
    Map<ExternalKey, Written> written = table.opportunities(page.writes(ids), clock.instant());
    Map<ExternalKey, UUID> known = queries.byKeys(Kind.OPPORTUNITY, page.unchanged(written));
    List<Relations> changed = new ArrayList<>();
    for (ExternalKey key : written.keySet()) {
      OpportunityDetails now = page.details(key);
      changed.add(new Relations(now.leadId(), now.accountId(), now.contactId(), null));
      if (before.containsKey(key)) {
        changed.add(before.get(key));
      }
    }
    related.changed(concerned.of(changed), "opportunities");
    return page.results(written, known);
  }
}
