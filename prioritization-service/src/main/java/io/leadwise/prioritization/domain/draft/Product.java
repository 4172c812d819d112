package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.profile.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  protected Product() {}

  /**
   * @param keywords words of needs or industries that the product is for
   */
  public Product(
      UUID productId, String name, String valueProposition, List<String> keywords, Instant now) {
    this.productId = productId;
    this.createdAt = now;
    describe(name, valueProposition, keywords, now);
  }

  /** Replaces the description. */
  public final void describe(
      String name, String valueProposition, List<String> keywords, Instant now) {
    this.name = name.strip();
    this.valueProposition = valueProposition.strip();
    this.keywords = keywords.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    this.updatedAt = now;
  }

  /** How many of its keywords stand in the texts; 0 when the product is not for this lead. */
  long matches(String... texts) {
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
