package io.leadwise.prioritization.persistence;

import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.LeadInsightState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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

  private final AgroalDataSource dataSource;

  LeadInsightRepository(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All these insights, locked until the transaction ends; unknown leads get an empty one. */
  public SortedMap<UUID, LeadInsight> lock(SortedSet<UUID> leadIds) {
    // Rows first: two consumers may hear of a new lead at the same time, and neither may lose.
    run(
        "insert into lead_insights (lead_id) select id from unnest(?::uuid[]) id order by id"
            + " on conflict do nothing",
        (connection, statement) -> {
          statement.setArray(1, Sql.uuids(connection, leadIds));
          return statement.executeUpdate();
        });
    return byId(
        run(
            "select * from lead_insights where lead_id = any(?) order by lead_id for update",
            (connection, statement) -> {
              statement.setArray(1, Sql.uuids(connection, leadIds));
              return insights(statement);
            }));
  }

  /**
   * Insights whose deadline has passed, locked; those that another replica holds are left to it.
   */
  public SortedMap<UUID, LeadInsight> lockOverdue(Instant now, int limit) {
    return byId(
        run(
            "select * from lead_insights where deadline_at <= ? order by deadline_at limit ?"
                + " for update skip locked",
            (connection, statement) -> {
              new Sql.Binder(statement).time(now).number(limit);
              return insights(statement);
            }));
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
        run(
            "select * from lead_insights where selected_at is not null"
                + ofOwner
                + beyond
                + " order by lead_id limit ? for update",
            (connection, statement) -> {
              Sql.Binder to = new Sql.Binder(statement);
              if (ownerId != null) {
                to.uuid(ownerId);
              }
              if (after != null) {
                to.uuid(after);
              }
              to.number(limit);
              return insights(statement);
            }));
  }

  /** Open leads of all sellers, or of one, as they stand; for a trial that changes nothing. */
  public List<LeadInsight> listed(UUID ownerId, int limit) {
    return run(
        "select * from lead_insights where "
            + LISTED
            + (ownerId == null ? "" : " and owner_id = ?")
            + " order by owner_id, hand_raiser desc, score desc, created_at desc, lead_id limit ?",
        (connection, statement) -> {
          Sql.Binder to = new Sql.Binder(statement);
          if (ownerId != null) {
            to.uuid(ownerId);
          }
          to.number(limit);
          return insights(statement);
        });
  }

  /**
   * The insight about a lead that was selected.
   *
   * @param ownerId only if this seller owns the lead; null for any
   */
  public Optional<LeadInsight> find(UUID leadId, UUID ownerId) {
    return run(
        "select * from lead_insights where lead_id = ? and selected_at is not null"
            + (ownerId == null ? "" : " and owner_id = ?"),
        (connection, statement) -> {
          Sql.Binder to = new Sql.Binder(statement).uuid(leadId);
          if (ownerId != null) {
            to.uuid(ownerId);
          }
          return insights(statement).stream().findFirst();
        });
  }

  /** Writes the insights in one batch; an erased one leaves nothing but its id. */
  public void save(Collection<LeadInsight> insights) {
    List<LeadInsight> kept = insights.stream().filter(it -> !it.isErased()).toList();
    if (!kept.isEmpty()) {
      run(
          LeadInsightRows.UPDATE,
          (connection, statement) -> {
            for (LeadInsight insight : kept) {
              LeadInsightRows.bind(statement, insight);
              statement.addBatch();
            }
            return statement.executeBatch();
          });
    }
    List<UUID> erased =
        insights.stream().filter(LeadInsight::isErased).map(LeadInsight::leadId).toList();
    if (!erased.isEmpty()) {
      erase(erased);
    }
  }

  private void erase(List<UUID> leadIds) {
    run(
        LeadInsightRows.ERASE,
        (connection, statement) -> {
          statement.setArray(1, Sql.uuids(connection, leadIds));
          return statement.executeUpdate();
        });
  }

  private static List<LeadInsight> insights(PreparedStatement statement) throws SQLException {
    List<LeadInsight> insights = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        LeadInsightState state = LeadInsightRows.read(rows);
        insights.add(new LeadInsight(state));
      }
    }
    return insights;
  }

  private static SortedMap<UUID, LeadInsight> byId(List<LeadInsight> insights) {
    SortedMap<UUID, LeadInsight> byId = new TreeMap<>();
    insights.forEach(insight -> byId.put(insight.leadId(), insight));
    return byId;
  }

  private <T> T run(String sql, Jdbc.Work<T> work) {
    return Jdbc.run(dataSource, sql, work);
  }
}
