package io.leadwise.lead.persistence.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.history.Actor;
import io.leadwise.lead.domain.history.HistoryEntry;
import io.leadwise.lead.domain.history.HistoryKind;
import io.leadwise.lead.domain.value.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to leads; only ever added to, but for merges and erasures. */
@ApplicationScoped
public class LeadHistoryTable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

  @Inject Jdbc jdbc;

  /** An entry with the number that orders the entries of a lead. */
  public record Numbered(long number, HistoryEntry entry) {}

  /** Adds entries in their order, all in one statement. */
  public void insert(List<HistoryEntry> entries) {
    jdbc.update(
        """
        insert into lead_history
          (lead_id, lead_version, at, what, actor_kind, actor_id, reason, changes)
        select lead_id, lead_version, at, what, actor_kind, actor_id, reason, changes::jsonb
          from unnest(?::uuid[], ?::int8[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[],
                      ?::text[], ?::text[])
            with ordinality
            as e(lead_id, lead_version, at, what, actor_kind, actor_id, reason, changes, n)
         order by n
        """,
        column(entries, HistoryEntry::leadId).toArray(UUID[]::new),
        column(entries, HistoryEntry::leadVersion).toArray(Long[]::new),
        column(entries, HistoryEntry::at).toArray(Instant[]::new),
        column(entries, entry -> entry.what().name()).toArray(String[]::new),
        column(entries, entry -> entry.actor().kind().name()).toArray(String[]::new),
        column(entries, entry -> entry.actor().id()).toArray(UUID[]::new),
        column(entries, HistoryEntry::reason).toArray(String[]::new),
        column(entries, LeadHistoryTable::changes).toArray(String[]::new));
  }

  /**
   * Newest first.
   *
   * @param before number of the last entry seen, or null for the first page
   */
  public List<Numbered> page(UUID leadId, Long before, int limit) {
    return jdbc.query(
        """
        select id, lead_id, origin_lead_id, lead_version, at, what, actor_kind, actor_id, reason,
               changes
          from lead_history
         where lead_id = ? and id < ?
         order by id desc limit ?
        """,
        LeadHistoryTable::read,
        leadId,
        before == null ? Long.MAX_VALUE : before,
        limit);
  }

  /** Gives the history of one lead to another; the entries say from which lead they come. */
  public void move(UUID from, UUID to) {
    jdbc.update(
        """
        update lead_history set lead_id = ?, origin_lead_id = coalesce(origin_lead_id, ?)
         where lead_id = ?
        """,
        to,
        from,
        from);
  }

  private static Numbered read(ResultSet row) throws SQLException {
    return new Numbered(
        row.getLong("id"),
        new HistoryEntry(
            Jdbc.uuid(row, "lead_id"),
            Jdbc.uuid(row, "origin_lead_id"),
            row.getLong("lead_version"),
            Jdbc.instant(row, "at"),
            HistoryKind.valueOf(row.getString("what")),
            new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), Jdbc.uuid(row, "actor_id")),
            row.getString("reason"),
            changes(row.getString("changes"))));
  }

  private static String changes(HistoryEntry entry) {
    try {
      return entry.changes().isEmpty() ? null : JSON.writeValueAsString(entry.changes());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The changes of a lead cannot be written", e);
    }
  }

  private static List<FieldChange> changes(String json) {
    try {
      return json == null ? List.of() : JSON.readValue(json, CHANGES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The changes of a lead cannot be read", e);
    }
  }

  private static <T> List<T> column(List<HistoryEntry> entries, Function<HistoryEntry, T> value) {
    // Not toList(): most values may be null.
    return entries.stream().map(value).collect(Collectors.toList());
  }
}
