package io.leadwise.lead.application.bulk;

import io.leadwise.kit.problem.RefusalException;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param id null when the row failed
 * @param externalId null when the row does not tell
 * @param code why it failed, else null
 * @param message the same as a sentence
 */
public record BulkResult(
    int row, BulkOutcome outcome, UUID id, String externalId, String code, String message) {

  public static BulkResult failed(int row, String externalId, String code, String message) {
    return new BulkResult(row, BulkOutcome.FAILED, null, externalId, code, message);
  }

  public static BulkResult failed(BulkRow<?> row, RefusalException e) {
    return failed(row.number(), row.key().id(), e.code(), e.getMessage());
  }

  public static BulkResult done(BulkRow<?> row, BulkOutcome outcome, UUID id) {
    return new BulkResult(row.number(), outcome, id, row.key().id(), null, null);
  }
}
