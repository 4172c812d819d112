package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.domain.crm.Seller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sellers. */
@ApplicationScoped
public class SellerRepository implements PanacheRepositoryBase<Seller, UUID> {

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
