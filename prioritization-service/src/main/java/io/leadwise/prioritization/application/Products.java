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
import java.util.Optional;
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
    return products.all();
  }

  @Transactional
  public Product find(UUID productId) {
    return found(products.find(productId), productId);
  }

  @Transactional
  public Product add(ProductDescription description) {
    Product product = Product.create(ids.next(), description, now());
    products.add(product);
    return product;
  }

  /**
   * Replaces the description of a product.
   *
   * @param check refuses when the caller changes another version than the present one
   */
  @Transactional
  public Product describe(UUID productId, LongConsumer check, ProductDescription description) {
    Product locked = found(products.lock(productId), productId);
    check.accept(locked.version());
    Product described = locked.describe(description, now());
    products.save(described);
    return described;
  }

  /** Removes a product; one that is gone already stays gone. */
  @Transactional
  public void remove(UUID productId) {
    products.delete(productId);
  }

  private static Product found(Optional<Product> product, UUID productId) {
    return product.orElseThrow(() -> new NotFoundProblem("product", productId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
