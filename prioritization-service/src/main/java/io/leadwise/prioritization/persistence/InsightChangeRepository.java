package io.leadwise.prioritization.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.change.ChangeKind;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.InsightChange;
import io.leadwise.prioritization.domain.change.InsightPart;
import io.leadwise.prioritization.domain.change.JournalEntry;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The journal of changes, of limited length, in the order in which it may be read. */
@ApplicationScoped
public class InsightChangeRepository {
  private static final String ENTRIES =
      """
      select c.*, p.owner_id as present_owner, s.granted
        from insight_changes c
        left join lead_progress p on p.lead_id = c.lead_id
        left join seller_consents s on s.seller_id = c.owner_id
       where (c.tx, c.position) > (?, ?) and (c.tx, c.position) <= (?, ?)
      """;

  private final Jdbc jdbc;

  InsightChangeRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public void append(Collection<InsightChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into insight_changes (kind, lead_id, owner_id, revision, status, fit, hand_raiser,
            score, created_at, parts, changed_at)
        select kind, lead_id, owner_id, revision, status, fit, hand_raiser, score, created_at,
            string_to_array(parts, ' '), changed_at
          from unnest(?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
              ?::boolean[], ?::int[], ?::timestamptz[], ?::text[], ?::timestamptz[])
            as r (kind, lead_id, owner_id, revision, status, fit, hand_raiser, score, created_at,
              parts, changed_at)
        """,
        column("text", changes, InsightChange::kind),
        column("uuid", changes, InsightChange::leadId),
        column("uuid", changes, InsightChange::ownerId),
        column("int8", changes, InsightChange::revision),
        column("text", changes, InsightChange::status),
        column("text", changes, InsightChange::fit),
        column("bool", changes, it -> it.rank() == null ? null : it.rank().handRaiser()),
        column("int4", changes, it -> it.rank() == null ? null : hundredths(it.rank())),
        column("timestamptz", changes, it -> it.rank() == null ? null : it.rank().createdAt()),
        column(
            "text",
            changes,
            it -> it.parts().stream().map(InsightPart::name).collect(Collectors.joining(" "))),
        column("timestamptz", changes, InsightChange::changedAt));
  }

  /**
   * The place up to which everything can be read: all transactions before it are over, and whatever
   * is written from now on stands behind it.
   */
  public ChangePlace head() {
    return jdbc.first(
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as tx",
            row -> new ChangePlace(row.getLong("tx"), 0))
        .orElseThrow();
  }

  /** The last place that was forgotten; whoever stands before it has missed something. */
  public ChangePlace floor() {
    return jdbc.first(
            "select tx, position from insight_changes_floor", InsightChangeRepository::place)
        .orElseThrow();
  }

  /**
   * Entries in their order.
   *
   * @param after the place before the first of them
   * @param upTo the last place to be read, no later than {@link #head}
   * @param ownerId only those about the list of this seller; null for all
   */
  public List<JournalEntry> read(ChangePlace after, ChangePlace upTo, UUID ownerId, int limit) {
    return jdbc.query(
        ENTRIES
            + (ownerId == null ? "" : " and c.owner_id = ?")
            + " order by c.tx, c.position limit ?",
        InsightChangeRepository::read,
        Jdbc.present(after.tx(), after.position(), upTo.tx(), upTo.position(), ownerId, limit));
  }

  /** The place before the first entry about a seller's list from that time on, if there is one. */
  public Optional<ChangePlace> placeBefore(UUID ownerId, Instant from) {
    return jdbc.first(
        "select tx, position - 1 as position from insight_changes"
            + " where owner_id = ? and changed_at >= ? order by tx, position limit 1",
        InsightChangeRepository::place,
        ownerId,
        from);
  }

  /** When the oldest entry was written that is still known; empty when there is none. */
  public Optional<Instant> oldest() {
    return jdbc.first(
        "select changed_at from insight_changes order by tx, position limit 1",
        row -> Jdbc.instant(row, "changed_at"));
  }

  /** Forgets all entries about these leads. */
  public void delete(Collection<UUID> leadIds) {
    jdbc.update("delete from insight_changes where lead_id = any(?)", leadIds);
  }

  /**
   * Forgets the oldest entries, and remembers how far.
   *
   * @param olderThan only entries from before
   * @param keep those that are more than this many from the end go too
   * @param limit most entries to forget at once
   * @return how many were forgotten
   */
  public int trim(Instant olderThan, long keep, int limit) {
    List<ChangePlace> gone =
        jdbc.query(
            """
            with beyond as (
              select tx, position from insight_changes order by tx desc, position desc offset ? limit 1
            ), oldest as (
              select c.tx, c.position from insight_changes c
               order by c.tx, c.position limit ?
            )
            delete from insight_changes c using oldest o
             where c.tx = o.tx and c.position = o.position
               and (c.changed_at < ? or (c.tx, c.position) <= (select tx, position from beyond))
            returning c.tx, c.position
            """,
            InsightChangeRepository::place,
            keep,
            limit,
            olderThan);
    gone.stream()
        .max(ChangePlace::compareTo)
        .ifPresent(
            last ->
                jdbc.update(
                    "update insight_changes_floor set tx = ?, position = ?"
                        + " where (tx, position) < (?, ?)",
                    last.tx(),
                    last.position(),
                    last.tx(),
                    last.position()));
    return gone.size();
  }

  private static ChangePlace place(ResultSet row) throws SQLException {
    return new ChangePlace(row.getLong("tx"), row.getLong("position"));
  }

  private static JournalEntry read(ResultSet row) throws SQLException {
    UUID leadId = Jdbc.uuid(row, "lead_id");
    ChangeKind kind = ChangeKind.valueOf(row.getString("kind"));
    InsightChange change =
        kind == ChangeKind.REMOVED
            ? InsightChange.removed(
                leadId, Jdbc.uuid(row, "owner_id"), Jdbc.instant(row, "changed_at"))
            : new InsightChange(
                kind,
                leadId,
                Jdbc.uuid(row, "owner_id"),
                row.getLong("revision"),
                LeadStatus.valueOf(row.getString("status")),
                FitLevel.valueOf(row.getString("fit")),
                new RankKey(
                    row.getBoolean("hand_raiser"),
                    BigDecimal.valueOf(row.getInt("score"), 2),
                    Jdbc.instant(row, "created_at"),
                    leadId),
                Objects.requireNonNull(Jdbc.texts(row, "parts")).stream()
                    .map(InsightPart::valueOf)
                    .toList(),
                Jdbc.instant(row, "changed_at"));
    return new JournalEntry(
        place(row),
        change,
        Jdbc.uuid(row, "present_owner"),
        row.getObject("granted", Boolean.class));
  }

  private static int hundredths(RankKey rank) {
    return rank.score().movePointRight(2).intValueExact();
  }
}
