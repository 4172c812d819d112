package io.leadwise.prioritization.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.progress.ClosedCount;
import io.leadwise.prioritization.domain.progress.CountedDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The counts of each seller and day. Whoever changes a lead only adds a mark, which waits for
 * nobody; marked days are counted anew by one replica, and until then by whoever reads them.
 */
@ApplicationScoped
public class CountedDayRepository {
  /** Advisory lock (PostgreSQL, 13.3.5) of the replica that counts. */
  private static final long LOCK = 0x636F756E746564L;

  private static final String RECOUNT =
      "insert into dashboard_days (owner_id, selected_on, "
          + DashboardColumns.NAMES
          + ") select d.owner_id, d.selected_on, "
          + DashboardColumns.COUNTED
          + " from unnest(?::uuid[], ?::date[]) as d (owner_id, selected_on)"
          + " left join lead_progress p on p.owner_id = d.owner_id"
          + " and p.selected_on = d.selected_on group by d.owner_id, d.selected_on"
          + " on conflict (owner_id, selected_on) do update set "
          + DashboardColumns.REPLACED;

  private final Jdbc jdbc;

  CountedDayRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that the counts of these days are not right any more. */
  public void mark(Collection<CountedDay> days) {
    if (!days.isEmpty()) {
      jdbc.update(
          "insert into dashboard_marks (owner_id, selected_on)"
              + " select * from unnest(?::uuid[], ?::date[])",
          column("uuid", days, CountedDay::ownerId),
          column("date", days, CountedDay::selectedOn));
    }
  }

  /** Whether this replica may count, until the transaction ends. */
  public boolean lock() {
    return jdbc.first(
            "select pg_try_advisory_xact_lock(?) as mine", row -> row.getBoolean("mine"), LOCK)
        .orElse(false);
  }

  /**
   * Takes marks away.
   *
   * @param limit most marks
   * @return how many were taken away, by the day that they marked
   */
  public Map<CountedDay, Long> takeMarked(int limit) {
    return jdbc
        .query(
            "with taken as (delete from dashboard_marks where ctid = any(array("
                + "select ctid from dashboard_marks limit ?)) returning owner_id, selected_on)"
                + " select owner_id, selected_on, count(*) as marks from taken"
                + " group by owner_id, selected_on",
            row ->
                Map.entry(
                    new CountedDay(
                        Jdbc.uuid(row, "owner_id"), row.getObject("selected_on", LocalDate.class)),
                    row.getLong("marks")),
            limit)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Counts the leads of these days anew; the marks were taken in the same transaction before. */
  public void recount(Collection<CountedDay> days) {
    jdbc.update(
        RECOUNT,
        column("uuid", days, CountedDay::ownerId),
        column("date", days, CountedDay::selectedOn));
    jdbc.update(
        "delete from dashboard_days where selected = 0 and (owner_id, selected_on) in"
            + " (select * from unnest(?::uuid[], ?::date[]))",
        column("uuid", days, CountedDay::ownerId),
        column("date", days, CountedDay::selectedOn));
  }

  /** Adds to the closed leads; whoever reads them adds up what was not summed up yet. */
  public void add(Collection<ClosedCount> changes) {
    if (!changes.isEmpty()) {
      jdbc.update(
          "insert into dashboard_score_changes (selected_on, score, closed, qualified)"
              + " select * from unnest(?::date[], ?::int[], ?::int[], ?::int[])",
          column("date", changes, ClosedCount::selectedOn),
          column("int4", changes, ClosedCount::score),
          column("int4", changes, ClosedCount::closed),
          column("int4", changes, ClosedCount::qualified));
    }
  }

  /**
   * Sums changes up.
   *
   * @param limit most changes
   * @return how many were summed up
   */
  public long sumUp(int limit) {
    return jdbc.first(
            """
        with taken as (
          delete from dashboard_score_changes
           where ctid = any(array(select ctid from dashboard_score_changes limit ?))
          returning selected_on, score, closed, qualified
        ), added as (
          insert into dashboard_scores as s (selected_on, score, closed, qualified)
          select selected_on, score, sum(closed), sum(qualified) from taken
           group by selected_on, score
          on conflict (selected_on, score) do update
            set closed = s.closed + excluded.closed, qualified = s.qualified + excluded.qualified
        )
        select count(*) as changes from taken
        """,
            row -> row.getLong("changes"),
            limit)
        .orElse(0L);
  }
}
