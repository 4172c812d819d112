package io.leadwise.lead.persistence.imports;

import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import io.leadwise.lead.persistence.jdbc.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One result per row of an import. */
@ApplicationScoped
public class ImportRowTable {

  @Inject Sql sql;

  public void insert(UUID importId, List<RowResult> results) {
    sql.update(
        """
        insert into lead_import_row (import_id, row_number, outcome, external_id, lead_id, reason)
        select ?, r.row_number, r.outcome, r.external_id, r.lead_id, r.reason
          from unnest(?::int8[], ?::text[], ?::text[], ?::uuid[], ?::text[])
            as r(row_number, outcome, external_id, lead_id, reason)
        """,
        importId,
        column(results, RowResult::row).toArray(Long[]::new),
        column(results, result -> result.outcome().name()).toArray(String[]::new),
        column(results, RowResult::externalId).toArray(String[]::new),
        column(results, RowResult::leadId).toArray(UUID[]::new),
        column(results, RowResult::reason).toArray(String[]::new));
  }

  /**
   * Results in the order of the rows.
   *
   * @param outcome null for all
   * @param afterRow number of the last row seen, 0 for the first page
   */
  public List<RowResult> page(UUID importId, RowOutcome outcome, long afterRow, int limit) {
    return sql.list(
        """
        select row_number, outcome, external_id, lead_id, reason from lead_import_row
         where import_id = ? and (?::text is null or outcome = ?) and row_number > ?
         order by row_number limit ?
        """,
        row ->
            new RowResult(
                row.getLong("row_number"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("external_id"),
                Sql.uuid(row, "lead_id"),
                row.getString("reason")),
        importId,
        outcome,
        outcome,
        afterRow,
        limit);
  }

  private static <T> List<T> column(List<RowResult> results, Function<RowResult, T> property) {
    // Not toList(): most properties may be null.
    return results.stream().map(property).collect(Collectors.toList());
  }
}
