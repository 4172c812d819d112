package io.leadwise.lead.persistence.crm;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sellers. */
@ApplicationScoped
public class SellerRepository implements PanacheRepositoryBase<Seller, UUID> {

  @Inject Jdbc jdbc;

  public Optional<Seller> lockByExternalKey(ExternalKey key) {
    return find("externalKey.source = ?1 and externalKey.id = ?2", key.source(), key.id())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * All sellers with any of these names, to be changed.
   *
   * @param emails in lower case
   */
  public List<Seller> lockAny(
      Collection<ExternalKey> keys, Collection<UUID> ids, Collection<String> emails) {
    List<UUID> found =
        jdbc.query(
            """
            select id from seller
             where (external_source, external_id) in (select * from unnest(?::text[], ?::text[]))
                or id = any(?) or email = any(?)
            """,
            row -> Jdbc.uuid(row, "id"),
            keys.stream().map(ExternalKey::source).toArray(String[]::new),
            keys.stream().map(ExternalKey::id).toArray(String[]::new),
            ids.toArray(UUID[]::new),
            emails.toArray(String[]::new));
    return find("id in ?1 order by id", found).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  public Map<UUID, Seller> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(Seller::id, Function.identity()));
  }

  /**
   * @param emails in lower case
   */
  public Map<String, Seller> byEmails(Collection<String> emails) {
    return list("email in ?1", emails).stream()
        .collect(Collectors.toMap(Seller::email, Function.identity()));
  }

  /**
   * @param only null for all
   * @param afterId null for the first page
   */
  public List<Seller> page(UUID only, UUID afterId, int limit) {
    return find("(?1 is null or id = ?1) and (?2 is null or id > ?2) order by id", only, afterId)
        .range(0, limit - 1)
        .list();
  }
}
