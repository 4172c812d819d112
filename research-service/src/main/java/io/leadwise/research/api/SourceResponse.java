package io.leadwise.research.api;

import io.leadwise.research.application.query.SourceStanding;
import io.leadwise.research.domain.fact.SourceHealth;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source of facts. */
@Schema(name = "ResearchSource")
public record SourceResponse(
    @Schema(required = true, examples = "wikidata") String name,
    @Schema(required = true) boolean enabled,
    @Schema(required = true, description = "Terms of use.") String licence,
    @Schema(
            required = true,
            description = "Shortest time between two requests, ISO 8601.",
            examples = "PT1S")
        String minInterval,
    @Schema(
            required = true,
            description = "Longest time to answer about one company, ISO 8601.",
            examples = "PT30S")
        String timeout,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    @Schema(description = "Why it failed last.") String lastFailure,
    @Schema(
            required = true,
            description =
                "OPEN: it failed again and again and is left alone; HALF_OPEN: the next question is"
                    + " a trial.")
        SourceHealth.Breaker breaker,
    @Schema(
            description =
                "When it is asked again, if it is left alone: because it failed, or because it asked"
                    + " for a pause.")
        Instant askedAgainAt) {

  static SourceResponse of(SourceStanding source) {
    return new SourceResponse(
        source.name(),
        source.enabled(),
        source.licence(),
        source.minInterval().toString(),
        source.timeout().toString(),
        source.health().lastSuccessAt(),
        source.health().lastFailureAt(),
        source.health().lastFailure(),
        source.breaker(),
        source.askedAgainAt());
  }
}
