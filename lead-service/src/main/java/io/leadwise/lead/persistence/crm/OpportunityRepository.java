package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.value.ExternalKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opportunities. */
@ApplicationScoped
public class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID> {

  /** A seller sees the opportunities of own leads and of the accounts of own leads. */
  private static final String OF_OWNER =
      """
      exists (select 1 from Lead l where l.ownerId = :owner
                 and (l.id = o.details.leadId or l.accountId = o.details.accountId))
      """;

  public Optional<Opportunity> lockByExternalKey(ExternalKey key) {
    return find("externalKey.source = ?1 and externalKey.id = ?2", key.source(), key.id())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * @param owner null for an admin
   */
  public Optional<Opportunity> findVisible(UUID id, UUID owner) {
    return owner == null
        ? findByIdOptional(id)
        : find(
                "from Opportunity o where o.id = :id and " + OF_OWNER,
                Parameters.with("id", id).and("owner", owner))
            .firstResultOptional();
  }

  /** A page, newest first. */
  public List<Opportunity> page(OpportunityFilter filter) {
    List<String> conditions = new ArrayList<>();
    Parameters parameters = new Parameters();
    if (filter.ownerId() != null) {
      conditions.add(OF_OWNER);
      parameters.and("owner", filter.ownerId());
    }
    if (filter.leadId() != null && filter.accountId() != null) {
      conditions.add("(o.details.leadId = :lead or o.details.accountId = :account)");
      parameters.and("lead", filter.leadId()).and("account", filter.accountId());
    } else if (filter.leadId() != null) {
      conditions.add("o.details.leadId = :lead");
      parameters.and("lead", filter.leadId());
    } else if (filter.accountId() != null) {
      conditions.add("o.details.accountId = :account");
      parameters.and("account", filter.accountId());
    }
    if (filter.after() != null) {
      conditions.add("(o.createdAt, o.id) < (:createdAt, :id)");
      parameters.and("createdAt", filter.after().at()).and("id", filter.after().id());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return find("from Opportunity o" + where + " order by o.createdAt desc, o.id desc", parameters)
        .range(0, filter.limit() - 1)
        .list();
  }
}
