package io.leadwise.research.api;

import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SectionStatus;
import io.leadwise.research.domain.fact.Sections;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far each section has come. */
@Schema(name = "ResearchSections", description = "One failing section never hides the others.")
public record SectionsResponse(
    @Schema(required = true) SectionResponse businessOverview,
    @Schema(required = true) SectionResponse finances,
    @Schema(required = true) SectionResponse accountNews,
    @Schema(required = true) SectionResponse competitors) {

  static SectionsResponse of(Sections sections) {
    return new SectionsResponse(
        SectionResponse.of(sections.of(SectionName.BUSINESS_OVERVIEW)),
        SectionResponse.of(sections.of(SectionName.FINANCES)),
        SectionResponse.of(sections.of(SectionName.ACCOUNT_NEWS)),
        SectionResponse.of(sections.of(SectionName.COMPETITORS)));
  }

  /** How far one section has come. */
  @Schema(name = "ResearchSection")
  public record SectionResponse(
      @Schema(required = true) SectionStatus status,
      @Schema(description = "Why, for NOT_FOUND and FAILED.") String reason,
      @Schema(description = "When the status was last set.") Instant updatedAt) {

    static SectionResponse of(Section section) {
      return new SectionResponse(section.status(), section.reason(), section.updatedAt());
    }
  }
}
