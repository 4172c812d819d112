package io.leadwise.prioritization.persistence;

import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.ListFilter;
import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a seller's list by its order key, page by page. */
@ApplicationScoped
public class PrioritizedLeadRepository {
  private static final String ORDER = "hand_raiser desc, score desc, created_at desc, lead_id";

  private static final String CARD =
      "hand_raiser, score, created_at, lead_id, name, company_name, need, fit, email_validity,"
          + " email_reason, email_type, action, action_reason, top_reason";

  private static final String OWN_LIST =
      " from lead_insights where owner_id = ? and status = 'OPEN' and selected_at is not null";

  /** The order mixes directions, so the keys after one are not a single row comparison. */
  private static final String AFTER =
      " and (hand_raiser, score, created_at) <= (?, ?, ?)"
          + " and ((hand_raiser, score, created_at) < (?, ?, ?) or lead_id > ?)";

  private final AgroalDataSource dataSource;

  PrioritizedLeadRepository(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A page of the list of one seller.
   *
   * @param after key of the last lead of the page before; null for the first page
   * @param rankBefore rank of that lead; 0 for the first page
   */
  public List<PrioritizedLead> page(
      UUID ownerId, ListFilter filter, RankKey after, long rankBefore, int limit) {
    return filter.isEmpty()
        ? whole(ownerId, after, rankBefore, limit)
        : filtered(ownerId, filter, after, limit);
  }

  private List<PrioritizedLead> whole(UUID ownerId, RankKey after, long rankBefore, int limit) {
    String sql =
        "select "
            + CARD
            + OWN_LIST
            + (after == null ? "" : AFTER)
            + " order by "
            + ORDER
            + " limit ?";
    return Jdbc.run(
        dataSource,
        sql,
        (connection, statement) -> {
          Sql.Binder to = new Sql.Binder(statement).uuid(ownerId);
          bindAfter(to, after);
          to.number(limit);
          List<PrioritizedLead> leads = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              leads.add(read(rows, rankBefore + leads.size() + 1));
            }
          }
          return leads;
        });
  }

  /** A rank is a place in the whole list, so a filter applies after the ranking. */
  private List<PrioritizedLead> filtered(
      UUID ownerId, ListFilter filter, RankKey after, int limit) {
    // The index has all that ranking and filtering need; only the rows of the page are read.
    String sql =
        "with ranked as materialized (select hand_raiser, score, created_at, lead_id, fit,"
            + " email_validity, action, row_number() over (order by "
            + ORDER
            + ") as place"
            + OWN_LIST
            + "), page as materialized (select lead_id as id, place from ranked where true"
            + (filter.fit() == null ? "" : " and fit = ?")
            + (filter.validity() == null ? "" : " and email_validity = ?")
            + (filter.action() == null ? "" : " and action = ?")
            + (after == null ? "" : AFTER)
            + " order by place limit ?) select place, "
            + CARD
            + " from page join lead_insights on lead_id = id order by place";
    return Jdbc.run(
        dataSource,
        sql,
        (connection, statement) -> {
          Sql.Binder to = new Sql.Binder(statement).uuid(ownerId);
          for (Enum<?> value : new Enum<?>[] {filter.fit(), filter.validity(), filter.action()}) {
            if (value != null) {
              to.text(value.name());
            }
          }
          bindAfter(to, after);
          to.number(limit);
          return readPlaced(statement);
        });
  }

  /** When the agent picked one of the seller's leads last; empty when it never did. */
  public Optional<Instant> lastSelectedAt(UUID ownerId) {
    return Jdbc.run(
        dataSource,
        "select max(selected_at) as last from lead_insights"
            + " where owner_id = ? and selected_at is not null",
        (connection, statement) -> {
          new Sql.Binder(statement).uuid(ownerId);
          try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Optional.ofNullable(Sql.instant(rows, "last"));
          }
        });
  }

  private static void bindAfter(Sql.Binder to, RankKey after) throws SQLException {
    if (after == null) {
      return;
    }
    int score = after.score().movePointRight(2).intValueExact();
    to.flag(after.handRaiser()).number(score).time(after.createdAt());
    to.flag(after.handRaiser()).number(score).time(after.createdAt());
    to.uuid(after.leadId());
  }

  private static List<PrioritizedLead> readPlaced(PreparedStatement statement) throws SQLException {
    List<PrioritizedLead> leads = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        leads.add(read(rows, rows.getLong("place")));
      }
    }
    return leads;
  }

  private static PrioritizedLead read(ResultSet row, long rank) throws SQLException {
    String validity = row.getString("email_validity");
    return new PrioritizedLead(
        rank,
        new RankKey(
            row.getBoolean("hand_raiser"),
            BigDecimal.valueOf(row.getInt("score"), 2),
            Sql.instant(row, "created_at"),
            Sql.uuid(row, "lead_id")),
        row.getString("name"),
        row.getString("company_name"),
        row.getString("need"),
        FitLevel.valueOf(row.getString("fit")),
        validity == null ? null : Validity.valueOf(validity),
        row.getString("email_reason"),
        row.getString("email_type"),
        Action.valueOf(row.getString("action")),
        row.getString("action_reason"),
        row.getString("top_reason"));
  }
}
