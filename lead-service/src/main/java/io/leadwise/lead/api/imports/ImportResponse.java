package io.leadwise.lead.api.imports;

import io.leadwise.lead.domain.imports.DuplicatePolicy;
import io.leadwise.lead.domain.imports.ImportFormat;
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
    ImportFormat format,
    DuplicatePolicy duplicates,
    @Schema(description = "Whether this only tells what would happen: no lead was changed.")
        boolean dryRun,
    @Schema(description = "Rows in the file, without the header.") long totalRows,
    @Schema(description = "Rows that are done.") long processedRows,
    ImportCounts counts,
    @Schema(description = "Of late while it runs, of the whole when it is over.")
        double rowsPerSecond,
    @Schema(
            description = "How long the rest will take; null unless it runs.",
            nullable = true,
            examples = "12")
        Long remainingSeconds,
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
        leadImport.order().format(),
        leadImport.order().duplicates(),
        leadImport.order().dryRun(),
        leadImport.totalRows(),
        leadImport.checkpointRow(),
        new ImportCounts(
            leadImport.created(), leadImport.updated(), leadImport.skipped(), leadImport.failed()),
        Math.round(leadImport.rowsPerSecond() * 10) / 10.0,
        leadImport.remaining() == null ? null : leadImport.remaining().toSeconds(),
        leadImport.failureReason(),
        leadImport.createdAt(),
        leadImport.startedAt(),
        leadImport.completedAt());
  }
}
