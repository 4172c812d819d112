package io.leadwise.lead.persistence.imports;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.persistence.Keyset;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports. */
@ApplicationScoped
public class LeadImportRepository implements PanacheRepositoryBase<LeadImport, UUID> {

  @Inject Jdbc jdbc;

  /** Locks the oldest import that waits or was left behind; one that is locked is passed over. */
  public Optional<LeadImport> claimNext(UUID replica, Instant now) {
    return jdbc.first(
            """
            select id from lead_import
             where status in ('PENDING', 'RUNNING')
               and (lease_owner is null or lease_owner = ? or leased_until < ?)
             order by created_at limit 1 for update skip locked
            """,
            row -> Jdbc.uuid(row, "id"),
            replica,
            now)
        .map(this::lock);
  }

  public LeadImport lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
  }

  /** Newest first. */
  public List<LeadImport> page(Keyset after, int limit) {
    String order = " order by createdAt desc, id desc";
    return (after == null
            ? find("from LeadImport" + order)
            : find(
                "from LeadImport where (createdAt, id) < (:createdAt, :id)" + order,
                Parameters.with("createdAt", after.at()).and("id", after.id())))
        .range(0, limit - 1)
        .list();
  }

  /** Leaves the persistence context without what it holds; changes that wait are dropped. */
  public void forget() {
    getEntityManager().clear();
  }
}
