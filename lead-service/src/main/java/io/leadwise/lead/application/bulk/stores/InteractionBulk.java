package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.bulk.BulkPage;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.bulk.references.ReferencedRecords;
import io.leadwise.lead.application.bulk.references.References;
import io.leadwise.lead.application.intents.IntentReader;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interactions, many at a time. */
@ApplicationScoped
public class InteractionBulk implements BulkStore<InteractionDraft> {

  @Inject BulkTable table;
  @Inject References references;
  @Inject ReferenceQueries queries;
  @Inject RelationQueries relations;
  @Inject ConcernedLeads concerned;
  @Inject RelatedRecords related;
  @Inject IntentReader intents;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BulkResult> store(List<BulkRow<InteractionDraft>> rows) {
    Instant now = clock.instant();
    ReferencedRecords leads = references.find(Kind.LEAD, rows, InteractionDraft::lead);
    ReferencedRecords sellers = references.find(Kind.SELLER, rows, InteractionDraft::coworker);
    var page = BulkPage.of(rows, draft -> details(draft, leads, sellers, now));
    Map<ExternalKey, Relations> before = relations.interactions(page.keys());
    Map<ExternalKey, Written> written = table.interactions(page.writes(ids), now);
    Map<ExternalKey, UUID> known = queries.byKeys(Kind.INTERACTION, page.unchanged(written));
    List<Relations> changed = new ArrayList<>();
    for (ExternalKey key : written.keySet()) {
      InteractionDetails next = page.details(key);
      changed.add(
          new Relations(
              next.leadId(), null, null, next.leadId() == null ? next.externalAddress() : null));
      if (before.containsKey(key)) {
        changed.add(before.get(key));
      }
    }
    related.changed(concerned.of(changed), "interactions");
    return page.results(written, known);
  }

  private InteractionDetails details(
      InteractionDraft draft, ReferencedRecords leads, ReferencedRecords sellers, Instant now) {
    UUID coworker = sellers.resolve(draft.coworker());
    if (coworker == null) {
      throw new InvalidValueException(
          "coworkerId, coworkerExternalId or coworkerEmail", "must be given");
    }
    InteractionDetails details = draft.details().with(leads.resolve(draft.lead()), coworker);
    details.requirePlausible(now);
    return intents.complete(details, draft.intentsGiven());
  }
}
