package io.leadwise.lead.application.selection;

import io.leadwise.lead.application.events.LeadAnnouncement;
import io.leadwise.lead.application.events.LeadEvents;
import io.leadwise.lead.application.snapshots.LeadSnapshots;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.lead.persistence.selection.StuckLeadTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes care of the leads of a run that nobody answers for: each is announced again, and given up
 * after the last attempt. One that is closed or gone is given up at once.
 */
@ApplicationScoped
public class StuckLeads {

  /** How many of those that wait longest are looked at for being gone, at a time. */
  private static final int OLDEST = 1_000;

  @Inject SelectionRunRepository runs;
  @Inject StuckLeadTable stuck;
  @Inject AgentSettingsRepository settings;
  @Inject LeadRepository leads;
  @Inject LeadSnapshots snapshots;
  @Inject LeadEvents events;
  @Inject LeadConfig config;
  @Inject Clock clock;

  /**
   * Announces one page of late leads again, for the same run: what was answered already is answered
   * once more at little cost.
   *
   * @return how many
   */
  @Transactional
  public int retryNext(UUID run) {
    if (!mayRetry(run)) {
      return 0;
    }
    Instant now = clock.instant();
    var limits = config.selection();
    List<UUID> late =
        stuck.retry(
            run, now.minus(limits.leadDeadline()), limits.retries(), limits.pageSize(), now);
    events.publish(
        snapshots.of(late.isEmpty() ? List.of() : leads.list("id in ?1", late)).stream()
            .<LeadAnnouncement>map(
                snapshot -> new LeadAnnouncement.Selected(run, SelectionTrigger.RUN, now, snapshot))
            .toList());
    return late.size();
  }

  /**
   * Gives up those that are gone, and those that are late after their last attempt.
   *
   * @return how many
   */
  @Transactional
  public int giveUp(UUID run) {
    Instant now = clock.instant();
    var limits = config.selection();
    int gone = 0;
    int found;
    do {
      found = stuck.failGone(run, OLDEST, now);
      gone += found;
    } while (found > 0);
    return gone
        + stuck.failLate(run, now.minus(limits.leadDeadline()), words(limits.leadDeadline()), now);
  }

  /** Neither a cancelled run nor an agent that is off has leads announced. */
  private boolean mayRetry(UUID run) {
    return settings.get().active() && runs.findById(run).status() == RunStatus.RUNNING;
  }

  static String words(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds % 60 == 0 ? plural(seconds / 60, "minute") : plural(seconds, "second");
  }

  private static String plural(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
