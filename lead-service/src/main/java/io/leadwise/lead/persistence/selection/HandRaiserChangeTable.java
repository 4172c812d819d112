package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leads that are to be announced anew because the hand-raiser sources changed. */
@ApplicationScoped
public class HandRaiserChangeTable {

  @Inject Jdbc jdbc;

  /** What is left to do for one change of the settings. */
  public record Change(long settingsVersion, Instant checkpointCreatedAt, UUID checkpointLeadId) {}

  /** A lead with the place where it stands in the order. */
  public record Affected(UUID leadId, Instant createdAt) {}

  public void insert(long settingsVersion, Collection<String> sources, Instant createdFrom) {
    jdbc.update(
        """
        insert into hand_raiser_change (settings_version, sources, created_from)
        values (?, ?, ?)
        """,
        settingsVersion,
        sources.toArray(String[]::new),
        createdFrom);
  }

  /**
   * The oldest change, locked until the transaction ends; empty when there is none, or another
   * replica is at it. Only the oldest is ever worked on.
   */
  public Optional<Change> lockOldest() {
    return jdbc.first(
        """
        select settings_version, checkpoint_created_at, checkpoint_lead_id
          from hand_raiser_change
         where settings_version = (select min(settings_version) from hand_raiser_change)
           for update skip locked
        """,
        row ->
            new Change(
                row.getLong("settings_version"),
                Jdbc.instant(row, "checkpoint_created_at"),
                Jdbc.uuid(row, "checkpoint_lead_id")));
  }

  /** The next open leads that the change shows differently, newest first. */
  public List<Affected> nextLeads(Change change, int limit) {
    boolean first = change.checkpointLeadId() == null;
    String query =
        """
        select l.id, l.created_at
          from lead l
          join hand_raiser_change c on c.settings_version = ?
           and l.created_at >= c.created_from and l.source = any(c.sources)
         where l.status = 'OPEN'%s
         order by l.created_at desc, l.id desc limit ?
        """
            .formatted(first ? "" : " and (l.created_at, l.id) < (?, ?)");
    return first
        ? jdbc.query(query, HandRaiserChangeTable::affected, change.settingsVersion(), limit)
        : jdbc.query(
            query,
            HandRaiserChangeTable::affected,
            change.settingsVersion(),
            change.checkpointCreatedAt(),
            change.checkpointLeadId(),
            limit);
  }

  public void advance(long settingsVersion, Affected last) {
    jdbc.update(
        """
        update hand_raiser_change set checkpoint_created_at = ?, checkpoint_lead_id = ?
         where settings_version = ?
        """,
        last.createdAt(),
        last.leadId(),
        settingsVersion);
  }

  public void delete(long settingsVersion) {
    jdbc.update("delete from hand_raiser_change where settings_version = ?", settingsVersion);
  }

  private static Affected affected(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Affected(Jdbc.uuid(row, "id"), Jdbc.instant(row, "created_at"));
  }
}
