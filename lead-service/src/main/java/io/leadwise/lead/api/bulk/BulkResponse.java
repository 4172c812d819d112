package io.leadwise.lead.api.bulk;

import io.leadwise.lead.application.bulk.BulkOutcome;
import io.leadwise.lead.application.bulk.BulkResult;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a bulk upsert. */
@Schema(name = "BulkResult")
public record BulkResponse(
    int created,
    int updated,
    int unchanged,
    int failed,
    @Schema(description = "One per row, in the order of the body.") List<Row> rows) {

  /** One row. */
  @Schema(name = "BulkRowResult")
  public record Row(
      @Schema(description = "Line of the body, from 1.") int row,
      BulkOutcome outcome,
      @Schema(description = "Null when the row failed.", nullable = true) UUID id,
      @Schema(nullable = true) String externalId,
      @Schema(description = "Why it failed.", nullable = true, examples = "unknown-account")
          String code,
      @Schema(description = "The same as a sentence.", nullable = true) String message) {

    static Row of(BulkResult result) {
      return new Row(
          result.row(),
          result.outcome(),
          result.id(),
          result.externalId(),
          result.code(),
          result.message());
    }
  }

  static BulkResponse of(List<BulkResult> results) {
    return new BulkResponse(
        count(results, BulkOutcome.CREATED),
        count(results, BulkOutcome.UPDATED),
        count(results, BulkOutcome.UNCHANGED),
        count(results, BulkOutcome.FAILED),
        results.stream().map(Row::of).toList());
  }

  private static int count(List<BulkResult> results, BulkOutcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
