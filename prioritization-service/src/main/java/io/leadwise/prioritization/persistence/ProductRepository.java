package io.leadwise.prioritization.persistence;

import io.leadwise.prioritization.domain.product.Product;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The products of the seller's company. */
@ApplicationScoped
public class ProductRepository implements PanacheRepositoryBase<Product, UUID> {

  /**
   * A page of products, the oldest first.
   *
   * @param createdAfter time of creation of the last product of the page before, or null
   * @param idAfter its id, or null
   */
  public List<Product> page(Instant createdAfter, UUID idAfter, int limit) {
    return createdAfter == null
        ? find("order by createdAt, productId").page(0, limit).list()
        : find(
                "createdAt > ?1 or (createdAt = ?1 and productId > ?2)"
                    + " order by createdAt, productId",
                createdAfter,
                idAfter)
            .page(0, limit)
            .list();
  }
}
