package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.progress.Conversion;
import io.leadwise.prioritization.domain.progress.Dashboard;
import io.leadwise.prioritization.domain.progress.Stage;
import io.leadwise.prioritization.domain.progress.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Adds counts up. Those of one seller are counted on the spot; those of all sellers are read from
 * {@code dashboard_days}, but for the days that are marked as changed since.
 */
@ApplicationScoped
public class DashboardRepository {
  private static final String BETWEEN = "selected_on between ? and ?";

  private static final String OF_ONE =
      "with counted as (select p.owner_id, p.selected_on, "
          + DashboardColumns.COUNTED
          + " from lead_progress p where p."
          + BETWEEN
          + " and p.owner_id = ? group by p.owner_id, p.selected_on)";

  private static final String OF_ALL =
      "with marked as (select distinct owner_id, selected_on from dashboard_marks where "
          + BETWEEN
          + "), counted as (select d.owner_id, d.selected_on, "
          + DashboardColumns.NAMES
          + " from dashboard_days d where d."
          + BETWEEN
          + " and not exists (select 1 from marked m where m.owner_id = d.owner_id"
          + " and m.selected_on = d.selected_on) union all select p.owner_id, p.selected_on, "
          + DashboardColumns.COUNTED
          + " from marked m join lead_progress p on p.owner_id = m.owner_id"
          + " and p.selected_on = m.selected_on group by p.owner_id, p.selected_on)";

  private static final String ADDED =
      " select c.owner_id, c.selected_on, "
          + DashboardColumns.ADDED
          + " from counted c left join seller_consents s on s.seller_id = c.owner_id"
          + " group by grouping sets ((), (c.selected_on), (c.owner_id))";

  private static final String CLOSED_OF_ONE =
      "select score / 100 as score, count(*) as closed, count(*) filter (where status ="
          + " 'QUALIFIED') as qualified from lead_progress where status <> 'OPEN' and "
          + BETWEEN
          + " and owner_id = ? group by score / 100";

  private static final String CLOSED_OF_ALL =
      "select score, sum(closed)::bigint as closed, sum(qualified)::bigint as qualified from ("
          + "select score, closed, qualified from dashboard_scores where "
          + BETWEEN
          + " union all select score, closed, qualified from dashboard_score_changes where "
          + BETWEEN
          + ") as c group by score having sum(closed) > 0";

  private final Jdbc jdbc;

  DashboardRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param ownerId only leads of this seller; null for all
   */
  public Dashboard read(LocalDate from, LocalDate to, UUID ownerId) {
    List<Tally> total = new ArrayList<>();
    TreeMap<LocalDate, Tally> days = new TreeMap<>();
    TreeMap<UUID, Tally> sellers = new TreeMap<>();
    jdbc.planned(
        (ownerId == null ? OF_ALL : OF_ONE) + ADDED,
        row -> {
          UUID seller = Jdbc.uuid(row, "owner_id");
          LocalDate day = row.getObject("selected_on", LocalDate.class);
          Tally tally = tally(row);
          if (seller != null) {
            sellers.put(seller, tally);
          } else if (day != null) {
            days.put(day, tally);
          } else {
            total.add(tally);
          }
          return tally;
        },
        ownerId == null ? new Object[] {from, to, from, to} : new Object[] {from, to, ownerId});
    return new Dashboard(
        from,
        to,
        // Without any lead the sums are null, and read as zero.
        total.stream().findFirst().orElse(Tally.NONE),
        days,
        sellers,
        Conversion.byDecile(closed(from, to, ownerId)),
        median(from, to, ownerId));
  }

  private List<Conversion.Group> closed(LocalDate from, LocalDate to, UUID ownerId) {
    return ownerId == null
        ? groups(CLOSED_OF_ALL, from, to, from, to)
        : groups(CLOSED_OF_ONE, from, to, ownerId);
  }

  private List<Conversion.Group> groups(String sql, Object... parameters) {
    return jdbc.planned(
        sql,
        row ->
            new Conversion.Group(
                row.getInt("score"), row.getLong("closed"), row.getLong("qualified")),
        parameters);
  }

  private Long median(LocalDate from, LocalDate to, UUID ownerId) {
    return jdbc.planned(
            "select percentile_disc(0.5) within group (order by seconds_to_action) as median"
                + " from lead_progress where seconds_to_action is not null and "
                + BETWEEN
                + owned(ownerId),
            row -> new Long[] {row.getObject("median", Long.class)},
            Jdbc.present(from, to, ownerId))
        .get(0)[0];
  }

  private static String owned(UUID ownerId) {
    return ownerId == null ? "" : " and owner_id = ?";
  }

  private static Tally tally(ResultSet row) throws SQLException {
    long acted = row.getLong("acted");
    return new Tally(
        row.getLong("selected"),
        counts(row, "stage", Stage.class),
        counts(row, "status", LeadStatus.class),
        counts(row, "fit", FitLevel.class),
        counts(row, "validity", Validity.class),
        counts(row, "action", Action.class),
        acted,
        acted == 0 ? null : row.getLong("seconds") / acted);
  }

  private static <E extends Enum<E>> Map<E, Long> counts(
      ResultSet row, String column, Class<E> type) throws SQLException {
    Map<E, Long> counts = new EnumMap<>(type);
    for (E value : type.getEnumConstants()) {
      long count = row.getLong(DashboardColumns.name(column, value));
      if (count > 0) {
        counts.put(value, count);
      }
    }
    return counts;
  }
}
