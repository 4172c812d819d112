package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Column;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.connectors.RowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Rows of connections that were kept apart. */
@ApplicationScoped
public class RowProblemTable {

  @Inject Jdbc jdbc;

  /**
   * A row to keep apart.
   *
   * @param record what was mapped, as JSON, where the row is tried again; else null
   */
  public record Kept(
      RecordKind kind,
      String externalId,
      String code,
      String message,
      String field,
      String record) {

    /** The record is personal data. */
    @Override
    public String toString() {
      return "Kept[" + kind + " " + code + "]";
    }
  }

  /** A row that waits for a record that it names. */
  public record Waiting(RecordKind kind, String externalId, String record) {

    @Override
    public String toString() {
      return "Waiting[" + kind + "]";
    }
  }

  public void put(String connection, List<Kept> rows, Instant now) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into connection_problem
          (connection, kind, external_id, code, message, field, record, seen_at, tried_at)
        select ?, kind, external_id, code, message, field, record::jsonb, n.at, n.at
          from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            as r(kind, external_id, code, message, field, record), (select ?::timestamptz as at) n
         order by kind, external_id
        on conflict (connection, kind, external_id) do update
          set code = excluded.code, message = excluded.message, field = excluded.field,
              record = excluded.record, tried_at = excluded.tried_at
        """,
        connection,
        Column.column("text", rows, row -> row.kind().name()),
        Column.column("text", rows, Kept::externalId),
        Column.column("text", rows, Kept::code),
        Column.column("text", rows, Kept::message),
        Column.column("text", rows, Kept::field),
        Column.column("text", rows, Kept::record),
        now);
  }

  /** Forgets rows that were taken since, or that are gone. */
  public void delete(String connection, RecordKind kind, Collection<String> externalIds) {
    if (!externalIds.isEmpty()) {
      jdbc.update(
          "delete from connection_problem where connection = ? and kind = ? and external_id = any(?)",
          connection,
          kind,
          externalIds);
    }
  }

  /** Those that wait and were not tried since the given time, the longest waiting first. */
  public List<Waiting> waiting(String connection, Instant triedBefore, int limit) {
    return jdbc.query(
        """
        select kind, external_id, record from connection_problem
         where connection = ? and record is not null and tried_at < ?
         order by tried_at, kind, external_id limit ?
        """,
        row ->
            new Waiting(
                RecordKind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                row.getString("record")),
        connection,
        triedBefore,
        limit);
  }

  /**
   * In the order of kinds and ids.
   *
   * @param afterKind null for the first page
   */
  public List<RowProblem> page(String connection, String afterKind, String afterId, int limit) {
    return jdbc.query(
        """
        select kind, external_id, code, message, field, record is not null as waiting, seen_at
          from connection_problem
         where connection = ? and (kind, external_id) > (coalesce(?::text, ''), coalesce(?::text, ''))
         order by kind, external_id limit ?
        """,
        row ->
            new RowProblem(
                RecordKind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                row.getString("code"),
                row.getString("message"),
                row.getString("field"),
                row.getBoolean("waiting"),
                Jdbc.instant(row, "seen_at")),
        connection,
        afterKind,
        afterId,
        limit);
  }

  /** Forgets rows that came up before the given time. */
  public int deleteOlder(Instant seenBefore) {
    return jdbc.update("delete from connection_problem where seen_at < ?", seenBefore);
  }
}
