package io.leadwise.prioritization.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.change.PartDigests;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.progress.LeadProgress;
import io.leadwise.prioritization.domain.progress.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One narrow row per selected lead. A row is written only in a transaction that holds the lock of
 * the lead's insight, so two of them never meet here.
 */
@ApplicationScoped
public class LeadProgressRepository {
  private static final String SEPARATOR = " ";

  private final Jdbc jdbc;

  LeadProgressRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What is kept about these leads, by lead. */
  public Map<UUID, LeadProgress> find(Collection<UUID> leadIds) {
    return jdbc
        .query(
            "select * from lead_progress where lead_id = any(?)",
            LeadProgressRepository::read,
            leadIds)
        .stream()
        .collect(Collectors.toMap(LeadProgress::leadId, Function.identity()));
  }

  /** Writes rows of which at least one column differs from what is kept. */
  public void save(Collection<LeadProgress> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into lead_progress (lead_id, owner_id, selected_at, selected_on, status, stage, fit,
            validity, action, score, touches, first_action_at, digests)
        select lead_id, owner_id, selected_at, selected_on, status, stage, fit, validity, action,
            score, touches, first_action_at, string_to_array(digests, ' ')
          from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::date[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::timestamptz[], ?::text[])
            as r (lead_id, owner_id, selected_at, selected_on, status, stage, fit, validity, action,
              score, touches, first_action_at, digests)
        on conflict (lead_id) do update set
            owner_id = excluded.owner_id, status = excluded.status, stage = excluded.stage,
            fit = excluded.fit, validity = excluded.validity, action = excluded.action,
            score = excluded.score, first_action_at = excluded.first_action_at,
            digests = excluded.digests
        """,
        column("uuid", rows, LeadProgress::leadId),
        column("uuid", rows, LeadProgress::ownerId),
        column("timestamptz", rows, LeadProgress::selectedAt),
        column("date", rows, it -> it.day().selectedOn()),
        column("text", rows, LeadProgress::status),
        column("text", rows, LeadProgress::stage),
        column("text", rows, LeadProgress::fit),
        column("text", rows, LeadProgress::validity),
        column("text", rows, LeadProgress::action),
        column("int4", rows, LeadProgress::score),
        column("int4", rows, LeadProgress::touches),
        column("timestamptz", rows, LeadProgress::firstActionAt),
        column(
            "text",
            rows,
            it -> it.digests() == null ? null : String.join(SEPARATOR, it.digests().values())));
  }

  /** Forgets leads, and returns what was kept about them. */
  public List<LeadProgress> delete(Collection<UUID> leadIds) {
    return jdbc.query(
        "delete from lead_progress where lead_id = any(?) returning *",
        LeadProgressRepository::read,
        leadIds);
  }

  private static LeadProgress read(ResultSet row) throws SQLException {
    String validity = row.getString("validity");
    List<String> digests = Jdbc.texts(row, "digests");
    return new LeadProgress(
        Jdbc.uuid(row, "lead_id"),
        Jdbc.uuid(row, "owner_id"),
        Jdbc.instant(row, "selected_at"),
        LeadStatus.valueOf(row.getString("status")),
        Stage.valueOf(row.getString("stage")),
        FitLevel.valueOf(row.getString("fit")),
        validity == null ? null : Validity.valueOf(validity),
        Action.valueOf(row.getString("action")),
        row.getInt("score"),
        row.getInt("touches"),
        Jdbc.instant(row, "first_action_at"),
        digests == null ? null : new PartDigests(digests));
  }
}
