package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.profile.NumberRange;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range with both ends included; null leaves an end open. */
@Schema(name = "Range")
public record RangeDocument(
    @Schema(nullable = true) @PositiveOrZero BigDecimal from,
    @Schema(nullable = true) @PositiveOrZero BigDecimal to) {
  static NumberRange toDomain(RangeDocument it) {
    return it == null ? null : new NumberRange(it.from, it.to);
  }

  static RangeDocument of(NumberRange it) {
    return new RangeDocument(it.from(), it.to());
  }
}
