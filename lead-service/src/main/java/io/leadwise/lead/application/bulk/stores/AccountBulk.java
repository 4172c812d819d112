package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.bulk.BulkPage;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.crm.AccountDetails;
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
import java.util.function.Function;

/** Accounts, many at a time. */
@ApplicationScoped
public class AccountBulk implements BulkStore<AccountDetails> {

  @Inject BulkTable table;
  @Inject ReferenceQueries queries;
  @Inject LeadRepository leads;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BulkResult> store(List<BulkRow<AccountDetails>> rows) {
    var page = BulkPage.of(rows, Function.<AccountDetails>identity());
    Map<ExternalKey, Written> written = table.accounts(page.writes(ids), clock.instant());
    Map<ExternalKey, UUID> known = queries.byKeys(Kind.ACCOUNT, page.unchanged(written));
    List<UUID> changed =
        written.values().stream().filter(done -> !done.created()).map(Written::id).toList();
    related.changed(leads.idsOfAccounts(changed), RelatedRecords.ACCOUNT);
    return page.results(written, known);
  }
}
