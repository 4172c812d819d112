package io.leadwise.prioritization.domain.product;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.profile.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A product with its value proposition, for the emails that the agent drafts (domain.md §2). */
@Entity
@Table(name = "products")
public class Product {
  @Id private UUID productId;
  private String name;
  private String valueProposition;

  @Column(name = "keywords")
  @Convert(converter = LinesConverter.class)
  private List<String> keywords;

  private String proof;
  private String proofSource;
  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  protected Product() {}

  public Product(UUID productId, ProductDescription description, Instant now) {
    this.productId = productId;
    this.createdAt = now;
    describe(description, now);
  }

  /** Replaces the description. */
  public final void describe(ProductDescription description, Instant now) {
    this.name = description.name();
    this.valueProposition = description.valueProposition();
    this.keywords = description.keywords();
    this.proof = description.proof();
    this.proofSource = description.proofSource();
    this.updatedAt = now;
  }

  /** The one whose keywords stand most often in need and industry; empty where none does. */
  public static Optional<Product> best(List<Product> products, LeadSnapshot lead) {
    String industry = lead.account() == null ? null : lead.account().industry();
    ToLongFunction<Product> relevance =
        product -> product.matches(lead.need(), lead.industry(), industry);
    return products.stream()
        .filter(product -> relevance.applyAsLong(product) > 0)
        .max(
            Comparator.comparingLong(relevance)
                .thenComparing(Product::name, Comparator.reverseOrder()));
  }

  private long matches(String... texts) {
    return keywords.stream()
        .filter(
            keyword ->
                Stream.of(texts).anyMatch(text -> text != null && Words.contain(text, keyword)))
        .count();
  }

  public UUID productId() {
    return productId;
  }

  public String name() {
    return name;
  }

  public String valueProposition() {
    return valueProposition;
  }

  public List<String> keywords() {
    return keywords;
  }

  /** What shows that the product keeps its promise; null where nothing does. */
  public String proof() {
    return proof;
  }

  /** Where the proof can be read; null without one. */
  public String proofSource() {
    return proofSource;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public long version() {
    return version;
  }
}
