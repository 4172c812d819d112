package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.ListFilter;
import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
          + " email_reason, email_type, action, action_reason, top_reason, exclusion";

  private static final String OWN_LIST =
      " from lead_insights where owner_id = ? and status = 'OPEN' and selected_at is not null";

  /** The order mixes directions, so the keys after one are not a single row comparison. */
  private static final String AFTER =
      " and (hand_raiser, score, created_at) <= (?, ?, ?)"
          + " and ((hand_raiser, score, created_at) < (?, ?, ?) or lead_id > ?)";

  private final Jdbc jdbc;

  PrioritizedLeadRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
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
        ? whole(ownerId, filter, after, rankBefore, limit)
        : filtered(ownerId, filter, after, limit);
  }

  private List<PrioritizedLead> whole(
      UUID ownerId, ListFilter filter, RankKey after, long rankBefore, int limit) {
    String sql =
        "select "
            + CARD
            + OWN_LIST
            + (after == null ? "" : AFTER)
            + " order by "
            + ORDER
            + " limit ?";
    return jdbc.query(
        sql,
        row -> read(row, rankBefore + row.getRow()),
        parameters(ownerId, filter, after, limit));
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
    return jdbc.query(
        sql, row -> read(row, row.getLong("place")), parameters(ownerId, filter, after, limit));
  }

  /** When the agent picked one of the seller's leads last; empty when it never did. */
  public Optional<Instant> lastSelectedAt(UUID ownerId) {
    return jdbc.first(
        "select max(selected_at) as last from lead_insights"
            + " where owner_id = ? and selected_at is not null",
        row -> Jdbc.instant(row, "last"),
        ownerId);
  }

  private static Object[] parameters(UUID ownerId, ListFilter filter, RankKey after, int limit) {
    List<Object> all = new ArrayList<>();
    all.add(ownerId);
    all.addAll(List.of(Jdbc.present(filter.fit(), filter.validity(), filter.action())));
    if (after != null) {
      int score = after.score().movePointRight(2).intValueExact();
      List<Object> keys = List.of(after.handRaiser(), score, after.createdAt());
      all.addAll(keys);
      all.addAll(keys);
      all.add(after.leadId());
    }
    all.add(limit);
    return all.toArray();
  }

  private static PrioritizedLead read(ResultSet row, long rank) throws SQLException {
    String validity = row.getString("email_validity");
    return new PrioritizedLead(
        rank,
        new RankKey(
            row.getBoolean("hand_raiser"),
            BigDecimal.valueOf(row.getInt("score"), 2),
            Jdbc.instant(row, "created_at"),
            Jdbc.uuid(row, "lead_id")),
        row.getString("name"),
        row.getString("company_name"),
        row.getString("need"),
        FitLevel.valueOf(row.getString("fit")),
        validity == null ? null : Validity.valueOf(validity),
        row.getString("email_reason"),
        row.getString("email_type"),
        Action.valueOf(row.getString("action")),
        row.getString("action_reason"),
        row.getString("top_reason"),
        row.getString("exclusion"));
  }
}
