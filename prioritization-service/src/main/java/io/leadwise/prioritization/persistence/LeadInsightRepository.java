package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.ShownInsight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Insights in batches: a handful of statements, however many leads. Rows are always locked in the
 * order of their ids, so that two consumers with the same leads cannot block each other.
 */
@ApplicationScoped
public class LeadInsightRepository {
  private static final String LISTED = "status = 'OPEN' and selected_at is not null";

  private final Jdbc jdbc;
  private final LeadInsightRows rows;

  LeadInsightRepository(Jdbc jdbc, LeadInsightRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** All these insights, locked until the transaction ends; unknown leads get a fresh one. */
  public SortedMap<UUID, LeadInsight> lock(SortedSet<UUID> leadIds) {
    SortedMap<UUID, LeadInsight> byId =
        byId(
            jdbc.query(
                "select * from lead_insights where lead_id = any(?) order by lead_id for update",
                rows::read,
                leadIds));
    leadIds.forEach(id -> byId.computeIfAbsent(id, LeadInsight::unknown));
    return byId;
  }

  /**
   * Insights whose deadline has passed, locked; those that another replica holds are left to it.
   */
  public SortedMap<UUID, LeadInsight> lockOverdue(Instant now, int limit) {
    return byId(
        jdbc.query(
            "select * from lead_insights where deadline_at <= ? order by deadline_at limit ?"
                + " for update skip locked",
            rows::read,
            now,
            limit));
  }

  /**
   * A page of selected leads in the order of their ids, locked.
   *
   * @param ownerId only leads of this seller; null for all
   * @param after id of the last lead of the page before; null for the first page
   */
  public SortedMap<UUID, LeadInsight> lockPage(UUID ownerId, UUID after, int limit) {
    String ofOwner = ownerId == null ? "" : " and owner_id = ?";
    String beyond = after == null ? "" : " and lead_id > ?";
    return byId(
        jdbc.query(
            "select * from lead_insights where selected_at is not null"
                + ofOwner
                + beyond
                + " order by lead_id limit ? for update",
            rows::read,
            Jdbc.present(ownerId, after, limit)));
  }

  /**
   * Forgets what a page of insights said when they were published last, so that whatever they say
   * is news. The number of the revision stays: the next one is higher.
   *
   * @param after the last lead of the page before; null for the first page
   * @return the leads of the page, in the order of their ids
   */
  public List<UUID> forgetPublished(UUID after, int limit) {
    List<UUID> page =
        jdbc.query(
            "select lead_id from lead_insights where fingerprint is not null"
                + (after == null ? "" : " and lead_id > ?")
                + " order by lead_id limit ? for update",
            row -> Jdbc.uuid(row, "lead_id"),
            Jdbc.present(after, limit));
    jdbc.update("update lead_insights set fingerprint = '' where lead_id = any(?)", page);
    return page;
  }

  /** Open leads of all sellers, or of one, as they stand; for a trial that changes nothing. */
  public List<LeadInsight> listed(UUID ownerId, int limit) {
    return jdbc.query(
        "select * from lead_insights where "
            + LISTED
            + (ownerId == null ? "" : " and owner_id = ?")
            + " order by owner_id, hand_raiser desc, score desc, created_at desc, lead_id limit ?",
        rows::read,
        Jdbc.present(ownerId, limit));
  }

  /**
   * The insight about a lead that was selected.
   *
   * @param ownerId only if this seller owns the lead; null for any
   */
  public Optional<LeadInsight> find(UUID leadId, UUID ownerId) {
    return jdbc.first(
        "select * from lead_insights where lead_id = ? and selected_at is not null"
            + (ownerId == null ? "" : " and owner_id = ?"),
        rows::read,
        Jdbc.present(leadId, ownerId));
  }

  /**
   * As {@link #find}, with whether the owner is known here to consent: one look at the database.
   *
   * @param ownerId only if this seller owns the lead; null for any
   */
  public Optional<ShownInsight> findWithConsent(UUID leadId, UUID ownerId) {
    return jdbc.first(
        "select i.*, exists (select from seller_consents s where s.seller_id = i.owner_id"
            + " and s.granted) as consented from lead_insights i"
            + " where i.lead_id = ? and i.selected_at is not null"
            + (ownerId == null ? "" : " and i.owner_id = ?"),
        row -> new ShownInsight(rows.read(row), row.getBoolean("consented")),
        Jdbc.present(leadId, ownerId));
  }

  /** Marks where {@link #takeBack} goes back to, in the running transaction. */
  public void remember() {
    jdbc.update("savepoint remembered");
  }

  /** Takes back all that was written and locked since {@link #remember}; it can be done again. */
  public void takeBack() {
    jdbc.update("rollback to savepoint remembered");
  }

  /**
   * Writes the insights, all in a few statements; an erased one leaves nothing but its id.
   *
   * @return false when another transaction stored one of the new leads meanwhile, and not all were
   *     written: two consumers may hear of a new lead at the same time, and neither may lose
   */
  public boolean save(Collection<LeadInsight> insights) {
    List<LeadInsight> fresh = insights.stream().filter(LeadInsight::isFresh).toList();
    if (!fresh.isEmpty()) {
      LeadInsightRows.Filled insert = rows.insert(fresh);
      if (jdbc.update(insert.sql(), insert.parameters()) < fresh.size()) {
        return false;
      }
    }
    List<LeadInsight> stored = insights.stream().filter(it -> !it.isFresh()).toList();
    List<LeadInsight> kept = stored.stream().filter(it -> !it.isErased()).toList();
    if (!kept.isEmpty()) {
      jdbc.update(LeadInsightRows.UPDATE, rows.columns(kept));
    }
    List<UUID> erased =
        stored.stream().filter(LeadInsight::isErased).map(LeadInsight::leadId).toList();
    if (!erased.isEmpty()) {
      jdbc.update(LeadInsightRows.ERASE, erased);
    }
    return true;
  }

  /**
   * A row that is gone.
   *
   * @param published whether an insight was published and not withdrawn yet
   */
  public record Deleted(UUID leadId, boolean published) {}

  /** Deletes all that is known about these leads. */
  public List<Deleted> delete(Collection<UUID> leadIds) {
    return jdbc.query(
        """
        delete from lead_insights where lead_id = any(?)
        returning lead_id, revision is not null as published
        """,
        row -> new Deleted(Jdbc.uuid(row, "lead_id"), row.getBoolean("published")),
        leadIds);
  }

  private static SortedMap<UUID, LeadInsight> byId(List<LeadInsight> insights) {
    SortedMap<UUID, LeadInsight> byId = new TreeMap<>();
    insights.forEach(insight -> byId.put(insight.leadId(), insight));
    return byId;
  }
}
