package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One section of research with its facts. */
@Schema(name = "InsightSection")
public record SectionResponse(
    SectionStatus status,
    @Schema(description = "Why, for NOT_FOUND and FAILED.", nullable = true) String reason,
    @Schema(nullable = true) Instant updatedAt,
    List<FactResponse> facts) {

  static SectionResponse of(Section section, List<Fact> facts) {
    return new SectionResponse(
        section.status(),
        section.reason(),
        section.updatedAt(),
        facts.stream().map(FactResponse::of).toList());
  }

  /** A fact, never without a source. */
  @Schema(name = "InsightFact")
  public record FactResponse(
      UUID factId,
      String attribute,
      String value,
      @Schema(nullable = true) BigDecimal number,
      @Schema(nullable = true) String currency,
      @Schema(description = "2024, 2024-09 or 2024-09-28.", nullable = true) String asOf,
      double confidence,
      boolean stale,
      List<SourceResponse> sources) {
    static FactResponse of(Fact it) {
      return new FactResponse(
          it.factId(),
          it.attribute(),
          it.value(),
          it.number(),
          it.currency(),
          it.asOf(),
          it.confidence(),
          it.stale(),
          it.sources().stream().map(SourceResponse::of).toList());
    }
  }

  /** Where a fact comes from. */
  @Schema(name = "InsightSource")
  public record SourceResponse(
      String url,
      String publisher,
      String quote,
      Instant retrievedAt,
      @Schema(nullable = true) Instant publishedAt,
      String licence) {
    static SourceResponse of(Fact.Source it) {
      return new SourceResponse(
          it.url(), it.publisher(), it.quote(), it.retrievedAt(), it.publishedAt(), it.licence());
    }
  }
}
