package io.leadwise.lead.persistence.crm;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.crm.Account;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.Keyset;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

  /** Two imports that name the same new account must not both create it. */
  private static final long NAMES_LOCK = 7_301_954_482_115_001L;

  @Inject Jdbc jdbc;

  public Optional<Account> lockByExternalKey(ExternalKey key) {
    return find("externalKey.source = ?1 and externalKey.id = ?2", key.source(), key.id())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Newest first. */
  public List<Account> page(Keyset after, int limit) {
    String order = " order by createdAt desc, id desc";
    return (after == null
            ? find("from Account" + order)
            : find(
                "from Account where (createdAt, id) < (:createdAt, :id)" + order,
                Parameters.with("createdAt", after.at()).and("id", after.id())))
        .range(0, limit - 1)
        .list();
  }

  /** Ids of the oldest accounts of these names, by name in lower case. */
  public Map<String, UUID> idsByNames(Collection<String> lowerCaseNames) {
    Map<String, UUID> ids = new HashMap<>();
    jdbc.query(
            """
            select n.name, found.id from unnest(?::text[]) as n(name)
             cross join lateral (
               select a.id from account a where lower(a.name) = n.name
                order by a.created_at, a.id limit 1) found
            """,
            row -> Map.entry(row.getString("name"), Jdbc.uuid(row, "id")),
            (Object) lowerCaseNames.toArray(String[]::new))
        .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    return ids;
  }

  /** Keeps others from creating accounts by name until the transaction ends. */
  public void lockNames() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> true, NAMES_LOCK);
  }

  /** Adds accounts of which only the name is known, by id. */
  public void insertNamed(Map<UUID, String> names, Instant now) {
    jdbc.update(
        """
        insert into account (id, version, name, created_at, updated_at)
        select n.id, 1, n.name, ?, ? from unnest(?::uuid[], ?::text[]) as n(id, name)
        """,
        now,
        now,
        names.keySet().toArray(UUID[]::new),
        names.values().toArray(String[]::new));
  }
}
