package io.leadwise.research.api;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One cited fact. */
@Schema(name = "Fact", description = "One cited fact about a company. No source, no fact.")
public record FactResponse(
    @Schema(required = true) UUID factId,
    @Schema(required = true) SectionName section,
    @Schema(
            required = true,
            description = "What it is about: industry, employees, revenue, headquarters, mission …",
            examples = "employees")
        String attribute,
    @Schema(required = true, description = "The value as a reader sees it.", examples = "420")
        String value,
    @Schema(description = "The value as a number, for figures.") BigDecimal number,
    @Schema(description = "ISO 4217, for amounts of money.") String currency,
    @Schema(description = "Day or period: 2024, 2024-09 or 2024-09-28.") String asOf,
    @Schema(required = true, description = "0 to 1, from the class of the source.")
        double confidence,
    @Schema(required = true, description = "Older than facts of its kind are trusted.")
        boolean stale,
    @Schema(required = true, description = "At least one; several when sources agree.")
        List<SourceResponse> sources) {

  static FactResponse of(ResearchFact fact, LocalDate today) {
    return new FactResponse(
        fact.id(),
        fact.section(),
        fact.attribute(),
        fact.value(),
        fact.number(),
        fact.currency(),
        fact.asOf(),
        fact.confidence(),
        fact.isStale(today),
        fact.sources().stream().map(SourceResponse::of).toList());
  }

  /** Where a fact comes from. */
  @Schema(name = "FactSource")
  public record SourceResponse(
      @Schema(required = true, description = "Where the words stand.") String url,
      @Schema(required = true, description = "Who says so.") String publisher,
      @Schema(required = true, description = "The quoted words, at most 300 characters.")
          String quote,
      @Schema(required = true) Instant retrievedAt,
      @Schema(description = "Where known.") Instant publishedAt,
      @Schema(required = true, description = "Terms of use.") String licence) {

    static SourceResponse of(FactSource source) {
      return new SourceResponse(
          source.url(),
          source.publisher(),
          source.quote(),
          source.retrievedAt(),
          source.publishedAt(),
          source.licence());
    }
  }
}
