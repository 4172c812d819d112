package io.leadwise.research.api;

import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.domain.outgoing.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request that left the house. */
@Schema(name = "OutgoingRequest")
public record OutgoingRequestResponse(
    @Schema(required = true) UUID requestId,
    @Schema(required = true) Instant requestedAt,
    @Schema(required = true, examples = "www.wikidata.org") String host,
    @Schema(required = true, description = "Source that it was made for.", examples = "wikidata")
        String source,
    @Schema(
            required = true,
            description =
                "RESEARCH: facts about a company; ROBOTS_TXT: what the site allows; SUMMARY: facts put"
                    + " into words by a language model.")
        Purpose purpose,
    @Schema(
            required = true,
            description = "ANSWERED, or why there was no answer that could be read.",
            examples = "ANSWERED")
        String outcome,
    @Schema(description = "HTTP status, if there was an answer.") Integer status,
    @Schema(required = true, description = "Bytes of the answer that were read, unpacked.")
        long bytes,
    @Schema(required = true, description = "Milliseconds until the last of them.") long millis) {

  static OutgoingRequestResponse of(OutgoingRequest request) {
    return new OutgoingRequestResponse(
        request.id(),
        request.requestedAt(),
        request.host(),
        request.source(),
        request.purpose(),
        request.outcome(),
        request.status(),
        request.bytes(),
        request.millis());
  }
}
