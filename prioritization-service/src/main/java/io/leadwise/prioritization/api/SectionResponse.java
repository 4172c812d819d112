package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import io.leadwise.prioritization.domain.research.Summary;
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
    @Schema(description = "The section in a few sentences.", nullable = true)
        SummaryResponse summary,
    @Schema(description = "As research-service ranks them; news the newest first.")
        List<FactResponse> facts,
    @Schema(description = "Older news that are not shown; ask for them with news=all.") int more) {

  static SectionResponse of(Section section, List<Fact> facts) {
    return of(section, facts, Integer.MAX_VALUE);
  }

  /**
   * @param most facts to show, from the first on
   */
  static SectionResponse of(Section section, List<Fact> facts, int most) {
    return new SectionResponse(
        section.status(),
        section.reason(),
        section.updatedAt(),
        SummaryResponse.of(section.summary()),
        facts.stream().limit(most).map(FactResponse::of).toList(),
        Math.max(0, facts.size() - most));
  }

  /** A section in a few sentences. */
  @Schema(name = "InsightSummary")
  public record SummaryResponse(
      @Schema(description = "TEMPLATES, or LANGUAGE_MODEL whose sentences were checked.")
          String writtenBy,
      List<SentenceResponse> sentences) {
    static SummaryResponse of(Summary it) {
      return it == null
          ? null
          : new SummaryResponse(
              it.writtenBy(),
              it.sentences().stream()
                  .map(one -> new SentenceResponse(one.text(), one.factIds()))
                  .toList());
    }
  }

  /** A sentence with the facts that it rests on. */
  @Schema(name = "InsightSentence")
  public record SentenceResponse(String text, List<UUID> factIds) {}

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
      @Schema(description = "Another fact says something else; both are shown.") boolean conflict,
      @Schema(description = "A co-worker corrected it.") boolean corrected,
      @Schema(nullable = true) NewsResponse news,
      @Schema(description = "Facts that it follows from; empty for a found one.")
          List<UUID> derivedFrom,
      @Schema(description = "How it was derived, or why it is not known.", nullable = true)
          String note,
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
          it.conflict(),
          it.corrected(),
          NewsResponse.of(it.news()),
          it.derivedFrom(),
          it.note(),
          it.sources().stream().map(SourceResponse::of).toList());
    }
  }

  /** What a piece of news is about. */
  @Schema(name = "InsightNews")
  public record NewsResponse(
      @Schema(description = "PRODUCT_LAUNCH, LEADERSHIP_CHANGE, … or OTHER.") String type,
      @Schema(description = "How the type is known.") String method,
      @Schema(description = "0 to 1, how sure the type is.") double confidence) {
    static NewsResponse of(Fact.News it) {
      return it == null ? null : new NewsResponse(it.type(), it.method(), it.confidence());
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
