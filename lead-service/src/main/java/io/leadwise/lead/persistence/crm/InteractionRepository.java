package io.leadwise.lead.persistence.crm;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.value.ExternalKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Interactions. */
@ApplicationScoped
public class InteractionRepository implements PanacheRepositoryBase<Interaction, UUID> {

  /**
   * Of own leads, also by their address; and what the seller took part in while there is no lead.
   */
  private static final String OF_OWNER =
      """
      (exists (select 1 from Lead l where l.id = i.details.leadId and l.ownerId = :owner)
        or (i.details.leadId is null
            and (i.details.coworkerId = :owner
                 or exists (select 1 from Lead l where l.ownerId = :owner
                               and lower(l.details.email) = i.details.externalAddress))))
      """;

  /** The same as a set: a seller's page must not walk over everybody's interactions. */
  private static final String AMONG_OWNED =
      """
      i.id in (
        select x.id from Lead l join Interaction x on x.details.leadId = l.id
         where l.ownerId = :owner
        union all
        select x.id from Interaction x
         where x.details.leadId is null and x.details.coworkerId = :owner
        union all
        select x.id from Lead l
          join Interaction x on x.details.externalAddress = lower(l.details.email)
         where l.ownerId = :owner and x.details.leadId is null)
      """;

  private static final String OF_LEAD =
      """
      (i.details.leadId = :lead
        or (i.details.leadId is null and i.details.externalAddress =
              (select lower(l.details.email) from Lead l where l.id = :lead)))
      """;

  @Inject Jdbc jdbc;

  /**
   * @param owner null for an admin
   */
  public Optional<Interaction> findVisible(UUID id, UUID owner) {
    return owner == null
        ? findByIdOptional(id)
        : find(
                "from Interaction i where i.id = :id and " + OF_OWNER,
                Parameters.with("id", id).and("owner", owner))
            .firstResultOptional();
  }

  public Optional<Interaction> lockByExternalKey(ExternalKey key) {
    return find("externalKey.source = ?1 and externalKey.id = ?2", key.source(), key.id())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** A page, latest first. */
  public List<Interaction> page(InteractionFilter filter) {
    List<String> conditions = new ArrayList<>();
    Parameters parameters = new Parameters();
    if (filter.ownerId() != null) {
      conditions.add(filter.leadId() == null ? AMONG_OWNED : OF_OWNER);
      parameters.and("owner", filter.ownerId());
    }
    if (filter.leadId() != null) {
      conditions.add(OF_LEAD);
      parameters.and("lead", filter.leadId());
    }
    if (filter.after() != null) {
      conditions.add("(i.details.at, i.id) < (:at, :id)");
      parameters.and("at", filter.after().at()).and("id", filter.after().id());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return find("from Interaction i" + where + " order by i.details.at desc, i.id desc", parameters)
        .range(0, filter.limit() - 1)
        .list();
  }
}
