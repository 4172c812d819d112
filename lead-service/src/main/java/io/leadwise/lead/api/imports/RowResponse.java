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
    @Schema(
            description =
                "Why it failed or was skipped; a row that was skipped without a reason is about a"
                    + " lead that is the same already.")
        String reason,
    @Schema(description = "The column that is to blame, of a row that failed.") String field) {

  static RowResponse of(RowResult result) {
    return new RowResponse(
        result.row(),
        result.outcome(),
        result.externalId(),
        result.leadId(),
        result.reason(),
        result.field());
  }
}
