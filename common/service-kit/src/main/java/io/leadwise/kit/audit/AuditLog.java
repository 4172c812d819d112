package io.leadwise.kit.audit;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who changed what only administrators may change (ADR 0030). */
@ApplicationScoped
public class AuditLog {

  /** Keeps cursors of other lists out. */
  private static final String MARK = "audit";

  private static final UUID LATEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  @Inject Jdbc jdbc;
  @Inject Clock clock;
  @Inject AuditConfig config;

  /**
   * Reads one page, newest first.
   *
   * @param cursor {@code nextCursor} of the page before; null for the first page
   * @param limit 1 to 200
   * @throws io.leadwise.kit.problem.BadRequestProblem {@code invalid-cursor}
   */
  public Page<AuditEntry> page(String cursor, int limit) {
    Cursor after = Cursor.parse(cursor, 2);
    if (after != null) {
      after.requireMark(0, MARK);
    }
    List<AuditEntry> rows =
        jdbc.query(
            // Ids are UUIDv7 (RFC 9562, section 5.7): their order is that of time.
            "select * from audit_entry where id < ? order by id desc limit ?",
            AuditLog::read,
            after == null ? LATEST : after.uuid(1),
            limit + 1);
    return Page.of(rows, limit, entry -> Cursor.of(MARK, entry.id()));
  }

  /** Adds an entry, in the running transaction where there is one. */
  void add(AuditEntry entry) {
    jdbc.update(
        """
        insert into audit_entry (id, occurred_at, actor, operation, method, path, version_before,
                                 version_after, status, correlation_id)
        values (?, ?, ?, ?, ?, ?, ?::text, ?::text, ?::int, ?::text)
        """,
        entry.id(),
        entry.occurredAt(),
        entry.actor(),
        entry.operation(),
        entry.method(),
        entry.path(),
        entry.versionBefore(),
        entry.versionAfter(),
        entry.status(),
        entry.correlationId());
  }

  /** Adds how the call ended. */
  void complete(UUID id, int status, String versionAfter) {
    jdbc.update(
        "update audit_entry set status = ?, version_after = ?::text where id = ?",
        status,
        versionAfter,
        id);
  }

  @Scheduled(every = "24h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    jdbc.update(
        "delete from audit_entry where occurred_at < ?", clock.instant().minus(config.retention()));
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        Jdbc.uuid(row, "id"),
        Jdbc.instant(row, "occurred_at"),
        row.getString("actor"),
        row.getString("operation"),
        row.getString("method"),
        row.getString("path"),
        row.getString("version_before"),
        row.getString("version_after"),
        row.getObject("status", Integer.class),
        row.getString("correlation_id"));
  }
}
