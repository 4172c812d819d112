package io.leadwise.emailvalidation.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.emailvalidation.domain.lead.VerdictChange;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was said about the addresses of leads, until a lead is erased. */
@ApplicationScoped
public class VerdictHistoryRepository {

  @Inject Jdbc jdbc;

  void add(Collection<VerdictChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into verdict_history
               (lead_id, version, at, cause, by, email, validity, reason, type, note)
        select * from unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[], ?::uuid[],
                             ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        """,
        column("uuid", changes, VerdictChange::leadId),
        column("bigint", changes, VerdictChange::version),
        column("timestamptz", changes, VerdictChange::at),
        column("text", changes, VerdictChange::cause),
        column("uuid", changes, VerdictChange::by),
        column("text", changes, VerdictChange::email),
        column("text", changes, VerdictChange::validity),
        column("text", changes, VerdictChange::reason),
        column("text", changes, VerdictChange::type),
        column("text", changes, VerdictChange::note));
  }

  /**
   * Returns the changes of one lead, newest first.
   *
   * @param before only versions below this one
   */
  public List<VerdictChange> page(UUID leadId, long before, int limit) {
    return jdbc.query(
        """
        select * from verdict_history where lead_id = ? and version < ?
         order by version desc limit ?
        """,
        VerdictHistoryRepository::read,
        leadId,
        before,
        limit);
  }

  private static VerdictChange read(ResultSet row) throws SQLException {
    return new VerdictChange(
        Jdbc.uuid(row, "lead_id"),
        row.getLong("version"),
        Jdbc.instant(row, "at"),
        VerdictChange.Cause.valueOf(row.getString("cause")),
        Jdbc.uuid(row, "by"),
        row.getString("email"),
        Validity.valueOf(row.getString("validity")),
        Reason.valueOf(row.getString("reason")),
        AddressType.valueOf(row.getString("type")),
        row.getString("note"));
  }
}
