package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The products of the seller's company. */
@ApplicationScoped
public class ProductRepository {
  private final Jdbc jdbc;

  ProductRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Product it) {
    jdbc.update(
        """
        insert into products (product_id, name, value_proposition, keywords, proof, proof_source,
            created_at, updated_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        it.productId(),
        it.name(),
        it.valueProposition(),
        lines(it.keywords()),
        it.proof(),
        it.proofSource(),
        it.createdAt(),
        it.updatedAt(),
        it.version());
  }

  /** Writes a changed product, which was read by {@link #lock}. */
  public void save(Product it) {
    jdbc.update(
        """
        update products set name = ?, value_proposition = ?, keywords = ?, proof = ?,
            proof_source = ?, updated_at = ?, version = ?
         where product_id = ?
        """,
        it.name(),
        it.valueProposition(),
        lines(it.keywords()),
        it.proof(),
        it.proofSource(),
        it.updatedAt(),
        it.version(),
        it.productId());
  }

  public void delete(UUID productId) {
    jdbc.update("delete from products where product_id = ?", productId);
  }

  public Optional<Product> find(UUID productId) {
    return jdbc.first(
        "select * from products where product_id = ?", ProductRepository::read, productId);
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  public Optional<Product> lock(UUID productId) {
    return jdbc.first(
        "select * from products where product_id = ? for update",
        ProductRepository::read,
        productId);
  }

  public List<Product> all() {
    return jdbc.query("select * from products", ProductRepository::read);
  }

  /**
   * A page of products, the oldest first.
   *
   * @param createdAfter time of creation of the last product of the page before, or null
   * @param idAfter its id, or null
   */
  public List<Product> page(Instant createdAfter, UUID idAfter, int limit) {
    return jdbc.query(
        "select * from products"
            + (createdAfter == null ? "" : " where (created_at, product_id) > (?, ?)")
            + " order by created_at, product_id limit ?",
        ProductRepository::read,
        Jdbc.present(createdAfter, idAfter, limit));
  }

  private static Product read(ResultSet row) throws SQLException {
    return new Product(
        Jdbc.uuid(row, "product_id"),
        row.getString("name"),
        row.getString("value_proposition"),
        row.getString("keywords").lines().toList(),
        row.getString("proof"),
        row.getString("proof_source"),
        Jdbc.instant(row, "created_at"),
        Jdbc.instant(row, "updated_at"),
        row.getLong("version"));
  }

  /** Keywords are in one column, one a line. */
  private static String lines(List<String> keywords) {
    return String.join("\n", keywords);
  }
}
