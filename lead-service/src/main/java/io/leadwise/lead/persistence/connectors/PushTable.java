package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Column;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be told to other systems about leads. */
@ApplicationScoped
public class PushTable {

  @Inject Jdbc jdbc;

  /** Something to tell. */
  public record Wish(String connection, UUID leadId, String what) {}

  /**
   * Something that is due.
   *
   * @param wishes how often it was wished: what is wished while it is told stays to be told
   * @param externalId id of the lead in the other system
   */
  public record Due(UUID leadId, String what, long wishes, int attempts, String externalId) {}

  public void put(List<Wish> all, Instant now) {
    jdbc.update(
        """
        insert into connection_push (connection, lead_id, what, wishes, attempts, due_at)
        select connection, lead_id, what, 1, 0, n.at
          from unnest(?::text[], ?::uuid[], ?::text[]) as w(connection, lead_id, what),
               (select ?::timestamptz as at) n
         order by connection, lead_id, what
        on conflict (connection, lead_id, what) do update
          set wishes = connection_push.wishes + 1, attempts = 0, due_at = excluded.due_at
        """,
        Column.column("text", all, Wish::connection),
        Column.column("uuid", all, Wish::leadId),
        Column.column("text", all, Wish::what),
        now);
  }

  /** The longest due first. */
  public List<Due> due(String connection, String source, Instant now, int limit) {
    return jdbc.query(
        """
        select p.lead_id, p.what, p.wishes, p.attempts, l.external_id
          from connection_push p join lead l on l.id = p.lead_id
         where p.connection = ? and p.due_at <= ? and l.external_source = ?
         order by p.due_at, p.lead_id, p.what limit ?
        """,
        row ->
            new Due(
                Jdbc.uuid(row, "lead_id"),
                row.getString("what"),
                row.getLong("wishes"),
                row.getInt("attempts"),
                row.getString("external_id")),
        connection,
        now,
        source,
        limit);
  }

  /** Forgets what was told, unless it was wished again meanwhile. */
  public void done(String connection, Due due) {
    jdbc.update(
        """
        delete from connection_push
         where connection = ? and lead_id = ? and what = ? and wishes = ?
        """,
        connection,
        due.leadId(),
        due.what(),
        due.wishes());
  }

  /** Has it told again later. */
  public void postpone(String connection, Due due, Instant until) {
    jdbc.update(
        """
        update connection_push set attempts = attempts + 1, due_at = ?
         where connection = ? and lead_id = ? and what = ? and wishes = ?
        """,
        until,
        connection,
        due.leadId(),
        due.what(),
        due.wishes());
  }
}
