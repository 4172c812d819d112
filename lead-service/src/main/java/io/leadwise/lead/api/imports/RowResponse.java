package io.leadwise.lead.api.imports;

import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one row. */
@Schema(name = "LeadImportRow")
public record RowResponse(
    @Schema(description = "1 is the first row after the header.") long row,
    RowOutcome result,
    String externalId,
    UUID leadId,
    @Schema(description = "Why it failed or was skipped.") String reason) {

  static RowResponse of(RowResult result) {
    return new RowResponse(
        result.row(), result.outcome(), result.externalId(), result.leadId(), result.reason());
  }
}
