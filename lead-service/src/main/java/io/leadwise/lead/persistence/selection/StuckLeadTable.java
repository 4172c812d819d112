package io.leadwise.lead.persistence.selection;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.runs.LeadFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Leads of a run that wait too long. Rows that another transaction holds are being answered just
 * now: they are skipped, so that nobody waits here, in whatever order.
 */
@ApplicationScoped
public class StuckLeadTable {

  @Inject Jdbc jdbc;

  /**
   * Gives up pending leads that were deleted or closed by whatever way, among those that wait
   * longest.
   *
   * @return how many
   */
  public int failGone(UUID run, int among, Instant now) {
    return jdbc.update(
        """
        with waiting as (
          select run_id, lead_id from run_lead
           where run_id = ? and prioritized_at is null and failed_at is null
           order by announced_at limit ? for update skip locked),
        gone as (
          select w.run_id, w.lead_id, l.id is null as deleted
            from waiting w left join lead l on l.id = w.lead_id
           where l.id is null or l.status <> 'OPEN')
        update run_lead r
           set failed_at = ?,
               failure_reason = case when g.deleted then ? else ? end,
               failure_detail = case when g.deleted then ? else ? end
          from gone g where r.run_id = g.run_id and r.lead_id = g.lead_id
        """,
        run,
        among,
        now,
        LeadFailure.LEAD_ERASED,
        LeadFailure.LEAD_CLOSED,
        LeadFailure.LEAD_ERASED.detail(),
        LeadFailure.LEAD_CLOSED.detail());
  }

  /**
   * Notes one more attempt for leads that were announced before the given time and may be tried
   * again.
   *
   * @param retries how often a lead is announced again at most
   * @return those leads, up to {@code limit}
   */
  public List<UUID> retry(UUID run, Instant before, int retries, int limit, Instant now) {
    return jdbc.query(
        """
        with late as (
          select run_id, lead_id from run_lead
           where run_id = ? and announced_at < ? and attempts <= ?
             and prioritized_at is null and failed_at is null
           order by announced_at limit ? for update skip locked)
        update run_lead r set attempts = attempts + 1, announced_at = ?
          from late t where r.run_id = t.run_id and r.lead_id = t.lead_id
        returning r.lead_id
        """,
        row -> Jdbc.uuid(row, "lead_id"),
        run,
        before,
        retries,
        limit,
        now);
  }

  /**
   * Gives up the leads that were announced before the given time, saying which stages are missing.
   *
   * @param waited in words, for example {@code 10 minutes}
   * @return how many
   */
  public int failLate(UUID run, Instant before, String waited, Instant now) {
    return jdbc.update(
        """
        with late as (
          select run_id, lead_id from run_lead
           where run_id = ? and announced_at < ? and prioritized_at is null and failed_at is null
           order by run_id, lead_id for update skip locked)
        update run_lead r
           set failed_at = ?, failure_reason = ?,
               failure_detail = 'not '
                 || coalesce(nullif(concat_ws(' and not ',
                      case when r.researched_at is null then 'researched' end,
                      case when r.validated_at is null then 'validated' end), ''), 'prioritized')
                 || ' in ' || ? || ' after ' || r.attempts
                 || case r.attempts when 1 then ' attempt' else ' attempts' end
          from late t where r.run_id = t.run_id and r.lead_id = t.lead_id
        """,
        run,
        before,
        now,
        LeadFailure.DEADLINE,
        waited);
  }
}
