package io.leadwise.prioritization.domain.product;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.profile.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A product with its value proposition, for the emails that the agent drafts (domain.md §2).
 *
 * @param proof what shows that the product keeps its promise; null where nothing does
 * @param proofSource where the proof can be read; null without one
 * @param version grows with each change
 */
public record Product(
    UUID productId,
    String name,
    String valueProposition,
    List<String> keywords,
    String proof,
    String proofSource,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  public Product {
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
  }

  public static Product create(UUID productId, ProductDescription description, Instant now) {
    return described(productId, description, now, now, 0);
  }

  /** The same product with its description replaced. */
  public Product describe(ProductDescription description, Instant now) {
    return described(productId, description, createdAt, now, version + 1);
  }

  private static Product described(
      UUID productId, ProductDescription it, Instant createdAt, Instant now, long version) {
    return new Product(
        productId,
        it.name(),
        it.valueProposition(),
        it.keywords(),
        it.proof(),
        it.proofSource(),
        createdAt,
        now,
        version);
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
}
