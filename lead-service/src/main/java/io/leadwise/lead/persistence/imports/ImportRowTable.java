package io.leadwise.lead.persistence.imports;

import io.leadwise.kit.jdbc.CopyRows;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One result per row of an import. */
@ApplicationScoped
public class ImportRowTable {

  @Inject Jdbc jdbc;

  public void insert(UUID importId, List<RowResult> results) {
    CopyRows rows = new CopyRows();
    for (RowResult result : results) {
      rows.value(importId)
          .value(result.row())
          .value(result.outcome())
          .value(result.externalId())
          .value(result.leadId())
          .value(result.reason())
          .value(result.field())
          .values(result.cells())
          .endRow();
    }
    jdbc.copy(
        "lead_import_row"
            + " (import_id, row_number, outcome, external_id, lead_id, reason, field, cells)",
        rows);
  }

  /** Forgets what stood in the files of imports that ended before the given time. */
  public int forgetCells(Instant endedBefore) {
    return jdbc.update(
        """
        update lead_import_row r set cells = null from lead_import i
         where i.completed_at < ? and r.import_id = i.id and r.outcome = 'FAILED'
           and r.cells is not null
        """,
        endedBefore);
  }

  /**
   * Results in the order of the rows.
   *
   * @param outcome null for all
   * @param afterRow number of the last row seen, 0 for the first page
   */
  public List<RowResult> page(UUID importId, RowOutcome outcome, long afterRow, int limit) {
    // Planned for the outcome: one of them has an index of its own.
    return jdbc.planned(
        """
        select row_number, outcome, external_id, lead_id, reason, field, cells from lead_import_row
         where import_id = ? and row_number > ? %s order by row_number limit ?
        """
            .formatted(outcome == null ? "" : "and outcome = ?"),
        row ->
            new RowResult(
                row.getLong("row_number"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("external_id"),
                Jdbc.uuid(row, "lead_id"),
                row.getString("reason"),
                row.getString("field"),
                Jdbc.texts(row, "cells")),
        Jdbc.present(importId, afterRow, outcome, limit));
  }
}
