package io.leadwise.research.api;

import io.leadwise.research.application.query.SourceStanding;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source of facts. */
@Schema(name = "ResearchSource")
public record SourceResponse(
    @Schema(required = true, examples = "wikidata") String name,
    @Schema(required = true) boolean enabled,
    @Schema(required = true, description = "Terms of use.") String licence,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    @Schema(description = "Why it failed last.") String lastFailure) {

  static SourceResponse of(SourceStanding source) {
    return new SourceResponse(
        source.name(),
        source.enabled(),
        source.licence(),
        source.health().lastSuccessAt(),
        source.health().lastFailureAt(),
        source.health().lastFailure());
  }
}
