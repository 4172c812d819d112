package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.runs.FailedLeads;
import io.leadwise.lead.domain.runs.LeadFailure;
import io.leadwise.lead.domain.runs.LeadInRun;
import io.leadwise.lead.domain.runs.RunReading;
import io.leadwise.lead.domain.selection.RunCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far each lead of a run is. Rows are locked in the order of their keys, so that the consumers
 * of several topics, which touch the same rows, cannot wait for each other in a circle.
 */
@ApplicationScoped
public class RunLeadTable {

  @Inject Jdbc jdbc;

  /** Adds leads to a run; those that it has already stay as they are. */
  public void insert(UUID run, Collection<UUID> leads, Instant now) {
    jdbc.update(
        """
        insert into run_lead (run_id, lead_id, selected_at, announced_at)
        select ?, l, ?, ? from unnest(?::uuid[]) as l on conflict do nothing
        """,
        run,
        now,
        now,
        leads.toArray(UUID[]::new));
  }

  public void markResearched(List<UUID> runs, List<UUID> leads, Instant now) {
    mark("researched_at", runs, leads, now);
  }

  public void markValidated(List<UUID> runs, List<UUID> leads, Instant now) {
    mark("validated_at", runs, leads, now);
  }

  /**
   * A lead that was given up stays so, whatever comes later: a run that ended does not change.
   *
   * @param answered for each lead, whether it was thereby researched and validated, too
   */
  public void markPrioritized(
      List<UUID> runs, List<UUID> leads, List<Boolean> answered, Instant now) {
    jdbc.update(
        """
        with target as (
          select r.run_id, r.lead_id, p.answered from run_lead r
            join unnest(?::uuid[], ?::uuid[], ?::boolean[]) as p(run_id, lead_id, answered)
              on p.run_id = r.run_id and p.lead_id = r.lead_id
           where r.prioritized_at is null and r.failed_at is null
           order by r.run_id, r.lead_id for update of r)
        update run_lead r
           set prioritized_at = n.at,
               researched_at = coalesce(r.researched_at, case when t.answered then n.at end),
               validated_at = coalesce(r.validated_at, case when t.answered then n.at end)
          from target t, (select ?::timestamptz as at) n
         where r.run_id = t.run_id and r.lead_id = t.lead_id
        """,
        runs.toArray(UUID[]::new),
        leads.toArray(UUID[]::new),
        answered.toArray(Boolean[]::new),
        now);
  }

  private void mark(String column, List<UUID> runs, List<UUID> leads, Instant now) {
    jdbc.update(
        """
        with target as (
          select r.run_id, r.lead_id from run_lead r
            join unnest(?::uuid[], ?::uuid[]) as p(run_id, lead_id)
              on p.run_id = r.run_id and p.lead_id = r.lead_id
           where r.%1$s is null
           order by r.run_id, r.lead_id for update of r)
        update run_lead r set %1$s = ? from target t
         where r.run_id = t.run_id and r.lead_id = t.lead_id
        """
            .formatted(column),
        runs.toArray(UUID[]::new),
        leads.toArray(UUID[]::new),
        now);
  }

  /**
   * Gives a lead up in the runs where it is pending.
   *
   * @return those runs
   */
  public List<UUID> fail(Collection<UUID> leads, LeadFailure reason, Instant now) {
    return jdbc.query(
        """
        with target as (
          select run_id, lead_id from run_lead
           where lead_id = any(?) and prioritized_at is null and failed_at is null
           order by run_id, lead_id for update)
        update run_lead r set failed_at = ?, failure_reason = ?, failure_detail = ? from target t
         where r.run_id = t.run_id and r.lead_id = t.lead_id
        returning r.run_id
        """,
        row -> Jdbc.uuid(row, "run_id"),
        leads.toArray(UUID[]::new),
        now,
        reason,
        reason.detail());
  }

  /** Puts an id that names nobody in the place of erased leads: a run keeps its counts. */
  public void makeNameless(Collection<UUID> leads) {
    jdbc.update(
        "update run_lead set lead_id = gen_random_uuid() where lead_id = any(?)",
        (Object) leads.toArray(UUID[]::new));
  }

  public boolean hasPending(UUID run) {
    return jdbc.first(
            """
            select 1 from run_lead
             where run_id = ? and prioritized_at is null and failed_at is null limit 1
            """,
            row -> true,
            run)
        .isPresent();
  }

  public RunCounts counts(UUID run) {
    return read(run, Instant.EPOCH).counts();
  }

  /**
   * @param lately since when a finished lead counts as finished lately
   */
  public RunReading read(UUID run, Instant lately) {
    return jdbc.first(
            """
            select count(*) as selected, count(researched_at) as researched,
                   count(validated_at) as validated, count(prioritized_at) as prioritized,
                   count(failed_at) as failed,
                   count(*) filter (where coalesce(prioritized_at, failed_at) >= ?) as lately
              from run_lead where run_id = ?
            """,
            row ->
                new RunReading(
                    new RunCounts(
                        row.getLong("selected"),
                        row.getLong("researched"),
                        row.getLong("validated"),
                        row.getLong("prioritized"),
                        row.getLong("failed")),
                    row.getLong("lately")),
            lately,
            run)
        .orElseThrow();
  }

  /** How many leads of a run failed, by reason. */
  public List<FailedLeads> failures(UUID run) {
    return jdbc.query(
        """
        select failure_reason, coalesce(failure_detail, '') as detail, count(*) as leads
          from run_lead where run_id = ? and failed_at is not null group by 1, 2 order by 1, 2
        """,
        row ->
            new FailedLeads(
                row.getString("failure_reason"), row.getString("detail"), row.getLong("leads")),
        run);
  }

  /** How a lead fared in a run; empty when the run did not select it. */
  public Optional<LeadInRun> find(UUID run, UUID lead) {
    return jdbc.first(
        """
        select selected_at, prioritized_at, failed_at, failure_reason, failure_detail, attempts
          from run_lead where run_id = ? and lead_id = ?
        """,
        row ->
            new LeadInRun(
                Jdbc.instant(row, "selected_at"),
                Jdbc.instant(row, "prioritized_at"),
                Jdbc.instant(row, "failed_at"),
                row.getString("failure_reason"),
                row.getString("failure_detail"),
                row.getInt("attempts")),
        run,
        lead);
  }
}
