package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.product.Product;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product with its value proposition. */
@Schema(name = "Product")
public record ProductResponse(
    UUID productId,
    String name,
    String valueProposition,
    List<String> keywords,
    @Schema(nullable = true) String proof,
    @Schema(nullable = true) String proofSource,
    Instant createdAt,
    Instant updatedAt) {
  static ProductResponse of(Product it) {
    return new ProductResponse(
        it.productId(),
        it.name(),
        it.valueProposition(),
        it.keywords(),
        it.proof(),
        it.proofSource(),
        it.createdAt(),
        it.updatedAt());
  }
}
