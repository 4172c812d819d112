package io.leadwise.research.api;

import io.leadwise.research.domain.company.Insight;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SectionStatus;
import io.leadwise.research.domain.summary.SectionSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far each section has come. */
@Schema(name = "ResearchSections", description = "One failing section never hides the others.")
public record SectionsResponse(
    @Schema(required = true) SectionResponse businessOverview,
    @Schema(required = true) SectionResponse finances,
    @Schema(required = true) SectionResponse accountNews,
    @Schema(required = true) SectionResponse competitors) {

  static SectionsResponse of(Insight insight) {
    return new SectionsResponse(
        SectionResponse.of(insight, SectionName.BUSINESS_OVERVIEW),
        SectionResponse.of(insight, SectionName.FINANCES),
        SectionResponse.of(insight, SectionName.ACCOUNT_NEWS),
        SectionResponse.of(insight, SectionName.COMPETITORS));
  }

  /** How far one section has come. */
  @Schema(name = "ResearchSection")
  public record SectionResponse(
      @Schema(required = true) SectionStatus status,
      @Schema(description = "Why, for NOT_FOUND and FAILED.") String reason,
      @Schema(description = "When the status was last set.") Instant updatedAt,
      @Schema(description = "Null where there is nothing to tell.") SummaryResponse summary) {

    static SectionResponse of(Insight insight, SectionName name) {
      Section section = insight.sections().of(name);
      return new SectionResponse(
          section.status(),
          section.reason(),
          section.updatedAt(),
          SummaryResponse.of(insight.summary(name)));
    }
  }

  /** A section in a few sentences. */
  @Schema(name = "SectionSummary")
  public record SummaryResponse(
      @Schema(
              required = true,
              description = "A model's sentences were checked against the facts that they cite.")
          SectionSummary.Writer writtenBy,
      @Schema(required = true) List<SentenceResponse> sentences) {

    static SummaryResponse of(SectionSummary summary) {
      return summary.sentences().isEmpty()
          ? null
          : new SummaryResponse(
              summary.writer(),
              summary.sentences().stream()
                  .map(sentence -> new SentenceResponse(sentence.text(), sentence.factIds()))
                  .toList());
    }
  }

  /** One sentence with what it rests on. */
  @Schema(name = "SummarySentence")
  public record SentenceResponse(
      @Schema(required = true) String text,
      @Schema(required = true, description = "At least one, of the facts in the same answer.")
          List<UUID> factIds) {}
}
