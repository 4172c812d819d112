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

  /** A seller sees the opportunities of own leads and of their accounts and contacts. */
  private static final String OF_OWNER =
      """
      exists (select 1 from Lead l where l.ownerId = :owner
                 and (l.id = o.details.leadId or l.accountId = o.details.accountId
                      or l.contactId = o.details.contactId))
      """;

  /** The same as a set: a seller's page must not walk over everybody's opportunities. */
  private static final String AMONG_OWNED =
      """
      o.id in (
        select x.id from Lead l join Opportunity x on x.details.leadId = l.id
         where l.ownerId = :owner
        union all
        select x.id from Lead l join Opportunity x on x.details.accountId = l.accountId
         where l.ownerId = :owner
        union all
        select x.id from Lead l join Opportunity x on x.details.contactId = l.contactId
         where l.ownerId = :owner)
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
    List<String> relations = new ArrayList<>();
    if (filter.leadId() != null) {
      relations.add("o.details.leadId = :lead");
      parameters.and("lead", filter.leadId());
    }
    if (filter.accountId() != null) {
      relations.add("o.details.accountId = :account");
      parameters.and("account", filter.accountId());
    }
    if (filter.contactId() != null) {
      relations.add("o.details.contactId = :contact");
      parameters.and("contact", filter.contactId());
    }
    if (filter.ownerId() != null) {
      conditions.add(relations.isEmpty() ? AMONG_OWNED : OF_OWNER);
      parameters.and("owner", filter.ownerId());
    }
    if (!relations.isEmpty()) {
      conditions.add("(" + String.join(" or ", relations) + ")");
    }
    if (filter.status() != null) {
      conditions.add("o.details.status = :status");
      parameters.and("status", filter.status());
    }
    if (filter.competitor() != null) {
      conditions.add("lower(o.details.competitor) = lower(:competitor)");
      parameters.and("competitor", filter.competitor());
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
