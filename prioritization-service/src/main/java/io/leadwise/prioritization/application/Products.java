package io.leadwise.prioritization.application;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.domain.product.Product;
import io.leadwise.prioritization.domain.product.ProductDescription;
import io.leadwise.prioritization.persistence.ProductRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The products that drafts speak of. */
@ApplicationScoped
public class Products {
  private final ProductRepository products;
  private final IdGenerator ids;
  private final Clock clock;

  Products(ProductRepository products, IdGenerator ids, Clock clock) {
    this.products = products;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public List<Product> page(Instant createdAfter, UUID idAfter, int limit) {
    return products.page(createdAfter, idAfter, limit);
  }

  @Transactional
  public List<Product> all() {
    return products.listAll();
  }

  @Transactional
  public Product find(UUID productId) {
    return products
        .findByIdOptional(productId)
        .orElseThrow(() -> new NotFoundProblem("product", productId));
  }

  @Transactional
  public Product add(ProductDescription description) {
    Product product = new Product(ids.next(), description, now());
    products.persistAndFlush(product);
    return product;
  }

  /**
   * Replaces the description of a product.
   *
   * @param check refuses when the caller changes another version than the present one
   */
  @Transactional
  public Product describe(UUID productId, LongConsumer check, ProductDescription description) {
    Product product = find(productId);
    check.accept(product.version());
    product.describe(description, now());
    products.flush();
    return product;
  }

  /** Removes a product; one that is gone already stays gone. */
  @Transactional
  public void remove(UUID productId) {
    products.deleteById(productId);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
