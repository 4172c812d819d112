package io.leadwise.prioritization.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.priority.ScoreChange;
import io.leadwise.prioritization.domain.priority.ScoreChange.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The histories of scores. */
@ApplicationScoped
public class ScoreChangeRepository {
  private final Jdbc jdbc;
  private final Documents documents;

  ScoreChangeRepository(Jdbc jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /** Adds changes, all in one statement. */
  public void add(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into score_changes
            (lead_id, change_id, changed_at, document)
        select c.lead_id, c.change_id, c.changed_at, c.document::jsonb
          from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[])
            as c (lead_id, change_id, changed_at, document)
        """,
        column("uuid", entries, it -> it.change().leadId()),
        column("uuid", entries, Entry::changeId),
        column("timestamptz", entries, it -> it.change().changedAt()),
        column("text", entries, it -> documents.write(it.change())));
  }

  /**
   * A page of the history of a lead, the newest change first.
   *
   * @param before id of the last change of the page before; null for the first page
   */
  public List<Entry> page(UUID leadId, UUID before, int limit) {
    return jdbc.query(
        "select change_id, document from score_changes where lead_id = ?"
            + (before == null ? "" : " and change_id < ?")
            + " order by change_id desc limit ?",
        row ->
            new Entry(
                Jdbc.uuid(row, "change_id"),
                documents.read(row.getString("document"), ScoreChange.class)),
        Jdbc.present(leadId, before, limit));
  }

  /** Forgets the histories of leads. */
  public void delete(Collection<UUID> leadIds) {
    if (!leadIds.isEmpty()) {
      jdbc.update("delete from score_changes where lead_id = any(?)", leadIds);
    }
  }

  /** Forgets what is older. */
  public int deleteBefore(Instant time) {
    return jdbc.update("delete from score_changes where changed_at < ?", time);
  }
}
