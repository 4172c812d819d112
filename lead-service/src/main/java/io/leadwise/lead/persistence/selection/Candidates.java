package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.SelectionCriteria;
import io.leadwise.lead.domain.selection.SelectionRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Counts the leads that meet the criteria; says in SQL what SelectionCriteria says. */
@ApplicationScoped
public class Candidates {

  @Inject Jdbc jdbc;

  /** How many leads the run takes, if nothing changes meanwhile. */
  public int count(SelectionRun run) {
    return jdbc.first(
            """
            select count(*) as leads from (
              select 1 from lead l join seller s on s.id = l.owner_id
               where l.status = 'OPEN' and l.created_at >= ? and s.active and s.roles && ?
               limit ?) c
            """,
            row -> row.getInt("leads"),
            run.createdFrom(),
            run.allowedRoles().toArray(String[]::new),
            run.leadLimit())
        .orElseThrow();
  }

  /**
   * How many leads a run takes before that one.
   *
   * @param most where to stop counting
   */
  public int newerThan(Lead lead, SelectionCriteria criteria, Instant now, int most) {
    return jdbc.first(
            """
            select count(*) as leads from (
              select 1 from lead l join seller s on s.id = l.owner_id
               where l.status = 'OPEN' and l.created_at >= ? and s.active and s.roles && ?
                 and (l.created_at, l.id) > (?, ?)
               limit ?) c
            """,
            row -> row.getInt("leads"),
            criteria.createdFrom(now),
            criteria.allowedRoles().toArray(String[]::new),
            lead.createdAt(),
            lead.id(),
            most)
        .orElseThrow();
  }
}
