package io.leadwise.lead.api.imports;

import io.leadwise.lead.domain.imports.ImportStatus;
import io.leadwise.lead.domain.imports.LeadImport;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and how far it is. */
@Schema(name = "LeadImport")
public record ImportResponse(
    UUID id,
    ImportStatus status,
    @Schema(description = "Rows in the file, without the header.") long totalRows,
    @Schema(description = "Rows that are done.") long processedRows,
    ImportCounts counts,
    @Schema(description = "Why the import as a whole failed.") String failureReason,
    Instant createdAt,
    Instant startedAt,
    Instant completedAt) {

  /** What became of the rows. */
  public record ImportCounts(long created, long updated, long skipped, long failed) {}

  static ImportResponse of(LeadImport leadImport) {
    return new ImportResponse(
        leadImport.id(),
        leadImport.status(),
        leadImport.totalRows(),
        leadImport.checkpointRow(),
        new ImportCounts(
            leadImport.created(), leadImport.updated(), leadImport.skipped(), leadImport.failed()),
        leadImport.failureReason(),
        leadImport.createdAt(),
        leadImport.startedAt(),
        leadImport.completedAt());
  }
}
