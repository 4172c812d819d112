package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.ListView;
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
import java.util.Set;
import java.util.UUID;

/** Reads a seller's list by its order key, page by page. */
@ApplicationScoped
public class PrioritizedLeadRepository {
  private static final String ORDER = "hand_raiser desc, score desc, created_at desc, lead_id";

  private static final String CARD =
      "hand_raiser, score, created_at, lead_id, name, company_name, need, fit, email_validity,"
          + " email_reason, email_type, action, action_reason, top_reason, exclusion";

  /** Read along with each page, so that it costs no round trip of its own. */
  private static final String AROUND =
      "(select max(selected_at) from lead_insights where owner_id = ?"
          + " and selected_at is not null) as last_selected_at,"
          + " exists (select from seller_consents where seller_id = ? and granted) as consented,"
          + " pg_snapshot_xmin(pg_current_snapshot())::text::bigint as head";

  private static final String OWN_LIST =
      " from lead_insights where owner_id = ? and status = 'OPEN' and selected_at is not null";

  /**
   * The index has all that ranking and filtering need, in this order, and is read only until the
   * page is full; only the rows of the page are looked up.
   */
  private static final String RANKED =
      "page as materialized (select lead_id as id, place from (select hand_raiser, score,"
          + " created_at, lead_id, fit, email_validity, action, row_number() over (order by "
          + ORDER
          + ") as place"
          + OWN_LIST
          + ") as ranked where true";

  /** The order mixes directions, so the keys after one are not a single row comparison. */
  private static final String AFTER =
      " and (hand_raiser, score, created_at) <= (?, ?, ?)"
          + " and ((hand_raiser, score, created_at) < (?, ?, ?) or lead_id > ?)";

  private final Jdbc jdbc;

  PrioritizedLeadRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** What holds for the list as a whole. */
  private record Around(Instant lastSelectedAt, boolean consented, ChangePlace head) {
    static Around read(ResultSet row) throws SQLException {
      return new Around(
          Jdbc.instant(row, "last_selected_at"),
          row.getBoolean("consented"),
          new ChangePlace(row.getLong("head"), 0));
    }

    ListView with(List<PrioritizedLead> leads) {
      return new ListView(leads, lastSelectedAt, consented, head);
    }
  }

  /**
   * A page of the list of one seller, in one statement with what else a reader of it needs.
   *
   * @param after key of the last lead of the page before; null for the first page
   * @param rankBefore rank of that lead; 0 for the first page
   */
  public ListView page(UUID ownerId, ListFilter filter, RankKey after, long rankBefore, int limit) {
    return read(ownerId, filter, after, rankBefore, limit)
        .orElseGet(
            () -> {
              // No row tells of when there were none, so the moment is read before they are sought.
              ListView empty =
                  jdbc.first("select " + AROUND, Around::read, ownerId, ownerId)
                      .orElseThrow()
                      .with(List.of());
              return read(ownerId, filter, after, rankBefore, limit).orElse(empty);
            });
  }

  private Optional<ListView> read(
      UUID ownerId, ListFilter filter, RankKey after, long rankBefore, int limit) {
    boolean whole = filter.isEmpty();
    Around[] around = {null};
    List<PrioritizedLead> leads =
        jdbc.query(
            whole ? whole(after) : filtered(filter, after),
            row -> {
              if (around[0] == null) {
                around[0] = Around.read(row);
              }
              return read(row, whole ? rankBefore + row.getRow() : row.getLong("place"));
            },
            parameters(ownerId, filter, after, limit));
    return Optional.ofNullable(around[0]).map(it -> it.with(leads));
  }

  /**
   * Whether the list of a seller is as it was, and the seller known here to consent; also false
   * when a transaction that was running at that place has touched the list, seen or not.
   *
   * @param place {@link ListView#asOf} of no more than an hour ago
   */
  public boolean stands(UUID ownerId, ChangePlace place) {
    return jdbc.first(
            "select exists (select from seller_consents where seller_id = ? and granted)"
                + " and not exists (select from list_touches where owner_id = ? and tx >= ?)"
                + " as stands",
            row -> row.getBoolean("stands"),
            ownerId,
            ownerId,
            place.tx())
        .orElseThrow();
  }

  /** Forgets which lists were touched before that time. */
  public void forgetTouches(Instant before) {
    jdbc.update("delete from list_touches where touched_at < ?", before);
  }

  private static String whole(RankKey after) {
    return "select "
        + AROUND
        + ", "
        + CARD
        + OWN_LIST
        + (after == null ? "" : AFTER)
        + " order by "
        + ORDER
        + " limit ?";
  }

  /** A rank is a place in the whole list, so a filter applies after the ranking. */
  private static String filtered(ListFilter filter, RankKey after) {
    return "with around as materialized (select "
        + AROUND
        + "), "
        + RANKED
        + (filter.fit() == null ? "" : " and fit = ?")
        + (filter.validity() == null ? "" : " and email_validity = ?")
        + (filter.action() == null ? "" : " and action = ?")
        + (after == null ? "" : AFTER)
        + " order by "
        + ORDER
        + " limit ?) select around.*, place, "
        + CARD
        + " from around, page join lead_insights on lead_id = id order by place";
  }

  /** Those of the leads that are in the seller's list now, the highest rank first. */
  public List<PrioritizedLead> listed(UUID ownerId, Set<UUID> leadIds) {
    return jdbc.query(
        "with "
            + RANKED
            + " and lead_id = any(?)) select place, "
            + CARD
            + " from page join lead_insights on lead_id = id order by place",
        row -> read(row, row.getLong("place")),
        ownerId,
        leadIds);
  }

  private static Object[] parameters(UUID ownerId, ListFilter filter, RankKey after, int limit) {
    List<Object> all = new ArrayList<>(List.of(ownerId, ownerId, ownerId));
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
