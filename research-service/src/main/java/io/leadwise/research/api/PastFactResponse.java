package io.leadwise.research.api;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.PastFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source said, and how long. */
@Schema(name = "PastFact")
public record PastFactResponse(
    @Schema(required = true) UUID factId,
    @Schema(required = true, examples = "wikidata") String source,
    @Schema(required = true) String attribute,
    @Schema(required = true) String value,
    BigDecimal number,
    String currency,
    String asOf,
    @Schema(required = true, description = "Since when it was said.") Instant foundAt,
    @Schema(description = "When the source no longer said so; null while it does.")
        Instant supersededAt,
    @Schema(description = "Fact that it says instead; null where it says nothing any more.")
        UUID supersededBy,
    @Schema(required = true) List<String> urls) {

  static PastFactResponse of(PastFact past) {
    return new PastFactResponse(
        past.fact().id(),
        past.fact().origin(),
        past.fact().attribute(),
        past.fact().value(),
        past.fact().number(),
        past.fact().currency(),
        past.fact().asOf(),
        past.foundAt(),
        past.supersededAt(),
        past.supersededBy(),
        past.fact().sources().stream().map(FactSource::url).toList());
  }
}
