package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.settings.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Compares whom two sets of settings select, in the database: whatever the number of leads, only
 * counts and a few examples come back. Changes nothing.
 */
@ApplicationScoped
public class DryRunQueries {

  /** A place in the order of selection that no lead is behind. */
  private static final Border EVERYBODY = new Border(Instant.EPOCH, new UUID(0, 0));

  @Inject Jdbc jdbc;

  /** The last lead in the order of selection that still fits into the limit. */
  public record Border(Instant createdAt, UUID leadId) {}

  /** A side with its border. */
  public record Bounded(Side side, Border border) {}

  /** Counts of both sides, first and second, and of those that only one of them selects. */
  public record Counts(
      long qualifyingFirst,
      long qualifyingSecond,
      long onlyFirst,
      long onlySecond,
      long handRaisersFirst,
      long handRaisersSecond) {}

  /** A lead that only one side selects. */
  public record Mover(UUID leadId, UUID ownerId, Instant createdAt, List<String> ownerRoles) {}

  public Bounded bound(Side side) {
    Border border =
        jdbc.first(
                """
                select l.created_at, l.id from lead l join seller s on s.id = l.owner_id
                 where l.status = 'OPEN' and l.created_at >= ? and s.active and s.roles && ?
                 order by l.created_at desc, l.id desc offset ? limit 1
                """,
                row -> new Border(Jdbc.instant(row, "created_at"), Jdbc.uuid(row, "id")),
                side.createdFrom(),
                side.criteria().allowedRoles().toArray(String[]::new),
                side.limit() - 1)
            .orElse(EVERYBODY);
    return new Bounded(side, border);
  }

  public Counts count(Bounded first, Bounded second) {
    return jdbc.first(
            """
            select count(*) filter (where quali1) as q1, count(*) filter (where quali2) as q2,
                   count(*) filter (where taken1 and not taken2) as only1,
                   count(*) filter (where taken2 and not taken1) as only2,
                   count(*) filter (where raiser1 and not raiser2) as raiser1,
                   count(*) filter (where raiser2 and not raiser1) as raiser2
              from (select *, quali1 and within1 as taken1, quali2 and within2 as taken2
                      from (%s) c) t
            """
                .formatted(COMPARED),
            row ->
                new Counts(
                    row.getLong("q1"),
                    row.getLong("q2"),
                    row.getLong("only1"),
                    row.getLong("only2"),
                    row.getLong("raiser1"),
                    row.getLong("raiser2")),
            parameters(first, second))
        .orElseThrow();
  }

  /** The newest leads that {@code with} selects and {@code without} does not. */
  public List<Mover> movers(Bounded with, Bounded without, int limit) {
    List<Object> parameters = new ArrayList<>(Arrays.asList(parameters(with, without)));
    parameters.add(limit);
    return jdbc.query(
        """
        select id, owner_id, created_at, roles from (%s) c
         where quali1 and within1 and not (quali2 and within2)
         order by created_at desc, id desc limit ?
        """
            .formatted(COMPARED),
        DryRunQueries::mover,
        parameters.toArray());
  }

  /** Within: the agent is on, and the limit reaches as far as the lead. */
  private static final String COMPARED =
      """
      select l.id, l.owner_id, l.created_at, s.roles,
             l.created_at >= ? and s.active and s.roles && ? as quali1,
             ? and (l.created_at, l.id) >= (?, ?) as within1,
             coalesce(l.source = any(?), false) as raiser1,
             l.created_at >= ? and s.active and s.roles && ? as quali2,
             ? and (l.created_at, l.id) >= (?, ?) as within2,
             coalesce(l.source = any(?), false) as raiser2
        from lead l join seller s on s.id = l.owner_id
       where l.status = 'OPEN' and l.created_at >= least(?::timestamptz, ?::timestamptz)
      """;

  private static Object[] parameters(Bounded first, Bounded second) {
    List<Object> all = new ArrayList<>();
    for (Bounded each : List.of(first, second)) {
      Side side = each.side();
      all.add(side.createdFrom());
      all.add(side.criteria().allowedRoles().toArray(String[]::new));
      all.add(side.active());
      all.add(each.border().createdAt());
      all.add(each.border().leadId());
      all.add(side.handRaiserSources().toArray(String[]::new));
    }
    all.add(first.side().createdFrom());
    all.add(second.side().createdFrom());
    return all.toArray();
  }

  private static Mover mover(ResultSet row) throws SQLException {
    return new Mover(
        Jdbc.uuid(row, "id"),
        Jdbc.uuid(row, "owner_id"),
        Jdbc.instant(row, "created_at"),
        List.of((String[]) row.getArray("roles").getArray()));
  }
}
