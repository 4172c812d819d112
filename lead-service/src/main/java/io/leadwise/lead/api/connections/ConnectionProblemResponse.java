package io.leadwise.lead.api.connections;

import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.connectors.RowProblem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was kept apart. */
@Schema(name = "ConnectionProblem")
public record ConnectionProblemResponse(
    RecordKind kind,
    @Schema(description = "Id in the other system.") String externalId,
    @Schema(examples = "unknown-account") String code,
    String message,
    @Schema(description = "The field that is to blame, where it is one.", nullable = true)
        String field,
    @Schema(description = "Whether it is tried again by itself.") boolean waiting,
    Instant seenAt) {

  static ConnectionProblemResponse of(RowProblem problem) {
    return new ConnectionProblemResponse(
        problem.kind(),
        problem.externalId(),
        problem.code(),
        problem.message(),
        problem.field(),
        problem.waiting(),
        problem.seenAt());
  }
}
