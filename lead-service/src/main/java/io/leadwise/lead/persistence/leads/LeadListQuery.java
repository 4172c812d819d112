package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.jdbc.RowReader;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.LeadSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of the list of leads, page by page: ids only. */
@ApplicationScoped
public class LeadListQuery {

  /** Shorter words have no trigram of their own, only their beginning has. */
  private static final int TRIGRAM = 3;

  @Inject Jdbc jdbc;

  /**
   * Where a page goes on.
   *
   * @param key sort key of the last lead seen: a time, or a folded text
   */
  public record Position(Object key, UUID id) {}

  /**
   * The next leads of the list.
   *
   * @param after null for the first page
   */
  public List<Position> page(
      LeadFilter filter, LeadSort sort, boolean descending, Position after, int limit) {
    String direction = descending ? " desc" : "";
    List<Object> parameters = new ArrayList<>();
    String text =
        parts(filter, sort).stream()
            .map(part -> new Statement(part, sort).text(after, descending, limit, parameters))
            .collect(Collectors.joining(") union all (", "select * from ((", ")) l"));
    parameters.add(limit);
    text += " order by sort_key" + direction + ", id" + direction + " limit ?";
    RowReader<Position> reader =
        row ->
            new Position(
                sort.isTime() ? Jdbc.instant(row, "sort_key") : row.getString("sort_key"),
                Jdbc.uuid(row, "id"));
    // Planning takes longer than most pages do; only for words is the best plan not always the
    // same.
    return filter.words().isEmpty()
        ? jdbc.query(text, reader, parameters.toArray())
        : jdbc.planned(text, reader, parameters.toArray());
  }

  /**
   * Lists that together are the one asked for. There is an index of the newest leads of a status
   * and none of all the newest, for each index is paid for with every lead: the newest of all are
   * among the newest of each status.
   */
  private static List<LeadFilter> parts(LeadFilter filter, LeadSort sort) {
    return filter.status() == null && sort == LeadSort.CREATED_AT && !filter.byFindings()
        ? Stream.of(LeadStatus.values()).map(filter::withStatus).toList()
        : List.of(filter);
  }

  private static final class Statement {
    private final LeadFilter filter;
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final String created;
    private final String key;
    private final String id;

    Statement(LeadFilter filter, LeadSort sort) {
      this.filter = filter;
      // Findings know when their lead was created: filter and order then share one index.
      String beside =
          filter.fit() != null
              ? "f"
              : filter.emailValidity() != null || filter.emailType() != null ? "v" : null;
      this.created = beside == null ? "l.created_at" : beside + ".lead_created_at";
      boolean byCreation = sort == LeadSort.CREATED_AT;
      this.key = byCreation ? created : column(sort, filter.ownerId() != null);
      this.id = byCreation && beside != null ? beside + ".lead_id" : "l.id";
    }

    String text(Position after, boolean descending, int limit, List<Object> into) {
      filter();
      goOn(after, descending);
      String direction = descending ? " desc" : "";
      into.addAll(parameters);
      into.add(limit);
      return "select l.id, %1$s as sort_key from lead l%2$s where %3$s order by %1$s%4$s, %5$s%4$s limit ?"
          .formatted(key, joins, String.join(" and ", conditions), direction, id);
    }

    /**
     * A column with an index, which knows the leads of all owners: to find in it those of one, the
     * planner would read on and on. Theirs are few enough to be sorted.
     */
    private static String column(LeadSort sort, boolean ofOneOwner) {
      String column =
          switch (sort) {
            case CREATED_AT -> "l.created_at";
            case UPDATED_AT -> "l.updated_at";
            case LAST_NAME -> "l.last_name_key";
            case COMPANY_NAME -> "l.company_name_key";
          };
      if (!ofOneOwner) {
        return column;
      }
      return "(" + column + (sort.isTime() ? " + interval '0')" : " || '')");
    }

    private void filter() {
      // What it was is part of another lead now.
      conditions.add("l.merged_into_id is null");
      boolean verdict = filter.emailValidity() != null || filter.emailType() != null;
      if (verdict) {
        // A verdict on an address that was changed meanwhile is none. As a plain comparison the
        // planner would expect that of nearly all, and look at every verdict first.
        joins.append(
            " join email_verdict v on v.lead_id = l.id"
                + " and case when v.email is distinct from l.email then false else true end");
        where("v.owner_id = ?", filter.ownerId());
      }
      if (filter.fit() != null) {
        joins.append(" join lead_fit f on f.lead_id = l.id");
        where("f.owner_id = ?", filter.ownerId());
      }
      where("v.validity = ?", filter.emailValidity());
      where("v.type = ?", filter.emailType());
      where("f.level = ?", filter.fit());
      where("l.owner_id = ?", filter.ownerId());
      where("l.status = ?", filter.status());
      where(created + " >= ?", filter.createdFrom());
      where(created + " < ?", filter.createdBefore());
      where("l.source = ?", filter.source());
      if (!filter.sources().isEmpty()) {
        where("l.source = any(?)", filter.sources().toArray(String[]::new));
      }
      if (!filter.notSources().isEmpty()) {
        where(
            "(l.source is null or l.source <> all(?))", filter.notSources().toArray(String[]::new));
      }
      where("l.account_id = ?", filter.accountId());
      // Among the leads of one owner the trigrams, which know all owners, are no short cut.
      String searched = filter.ownerId() == null ? "l.search_text" : "(l.search_text || '')";
      filter.words().forEach(word -> where(searched + " like ?", pattern(word)));
    }

    private void goOn(Position after, boolean descending) {
      if (after != null) {
        conditions.add("(" + key + ", " + id + ") " + (descending ? "<" : ">") + " (?, ?)");
        parameters.add(after.key());
        parameters.add(after.id());
      }
    }

    private void where(String condition, Object parameter) {
      if (parameter != null) {
        conditions.add(condition);
        parameters.add(parameter);
      }
    }

    private static String pattern(String word) {
      String literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      return (word.length() < TRIGRAM ? "% " : "%") + literal + "%";
    }
  }
}
