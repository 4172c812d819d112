package io.leadwise.lead.domain.imports;

import java.util.List;
import java.util.UUID;

/**
 * The result of one row.
 *
 * @param row number of the row, 1 is the first one after the header
 * @param leadId null when the row failed, and when the lead exists in a trial only
 * @param reason why it failed or was skipped, in words for the person who imports
 * @param field the column that is to blame, of a row that failed; null when none is alone
 * @param cells the row as it stood in the file, of a row that failed
 */
public record RowResult(
    long row,
    RowOutcome outcome,
    String externalId,
    UUID leadId,
    String reason,
    String field,
    List<String> cells) {

  public static RowResult failed(
      long row, String externalId, String reason, String field, List<String> cells) {
    return new RowResult(row, RowOutcome.FAILED, externalId, null, reason, field, cells);
  }

  public static RowResult taken(
      long row, RowOutcome outcome, String externalId, UUID leadId, String reason) {
    return new RowResult(row, outcome, externalId, leadId, reason, null, null);
  }

  /** Cells are personal data. */
  @Override
  public String toString() {
    return "RowResult[" + row + " " + outcome + "]";
  }
}
