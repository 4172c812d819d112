package io.leadwise.research.api;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.CorrectionNote;
import io.leadwise.research.domain.shown.ShownFact;
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
    @Schema(
            required = true,
            description = "0 to 1, from the classes of the sources and how many are independent.")
        double confidence,
    @Schema(required = true, description = "Older than facts of its kind are trusted.")
        boolean stale,
    @Schema(
            required = true,
            description = "Another fact says something else about the same; both are shown.")
        boolean conflict,
    @Schema(description = "For news.") NewsResponse news,
    @Schema(required = true, description = "Facts that it follows from; empty for a found one.")
        List<UUID> derivedFrom,
    @Schema(description = "How it was derived, or why it is not known.") String note,
    @Schema(description = "Where a co-worker corrected it.") CorrectedResponse correction,
    @Schema(required = true, description = "At least one; several when sources agree.")
        List<SourceResponse> sources) {

  static FactResponse of(ShownFact shown, LocalDate today) {
    ResearchFact fact = shown.fact();
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
        shown.conflict(),
        NewsResponse.of(fact.newsHint()),
        shown.derivedFrom(),
        shown.note(),
        CorrectedResponse.of(shown.correction()),
        fact.sources().stream().map(SourceResponse::of).toList());
  }

  /** What type of news it is. */
  @Schema(name = "NewsClassification")
  public record NewsResponse(
      @Schema(required = true, description = "OTHER where nothing tells.") NewsType type,
      @Schema(
              required = true,
              description = "How the type is known: code of a filing, rule of words, co-worker.",
              examples = "8-K item 5.02")
          String method,
      @Schema(required = true, description = "Of the type, 0 to 1.") double confidence) {

    static NewsResponse of(NewsHint hint) {
      return hint == null ? null : new NewsResponse(hint.type(), hint.method(), hint.confidence());
    }
  }

  /** That a co-worker corrected a fact. */
  @Schema(name = "FactCorrected")
  public record CorrectedResponse(
      @Schema(required = true, description = "The value, or type of news, that sources gave.")
          String original,
      @Schema(required = true) String reason,
      @Schema(required = true, description = "Id of the co-worker.") UUID by,
      @Schema(required = true) Instant at) {

    static CorrectedResponse of(CorrectionNote note) {
      return note == null
          ? null
          : new CorrectedResponse(note.original(), note.reason(), note.by(), note.at());
    }
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
