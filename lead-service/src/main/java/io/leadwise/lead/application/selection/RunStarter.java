package io.leadwise.lead.application.selection;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.RunInProgressException;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts runs, each once: whoever starts one holds the lock on the settings row until the run is
 * committed, so a second replica sees it.
 */
@ApplicationScoped
public class RunStarter {

  private final AgentSettingsRepository settings;
  private final SelectionRunRepository runs;
  private final IdGenerator ids;
  private final Clock clock;
  private final Event<RunStarted> started;

  @Inject
  public RunStarter(
      AgentSettingsRepository settings,
      SelectionRunRepository runs,
      IdGenerator ids,
      Clock clock,
      Event<RunStarted> started) {
    this.settings = settings;
    this.runs = runs;
    this.ids = ids;
    this.clock = clock;
    this.started = started;
  }

  /**
   * Starts a run for an admin.
   *
   * @throws io.leadwise.lead.domain.selection.AgentInactiveException while the agent is off
   * @throws RunInProgressException while another run goes on
   */
  @Transactional
  public SelectionRun startOnDemand(UUID requestedBy) {
    AgentSettings agent = settings.lock();
    agent.requireActive();
    if (runs.isOneRunning()) {
      throw new RunInProgressException();
    }
    return start(RunTrigger.ON_DEMAND, requestedBy, agent, clock.instant());
  }

  /** Starts a run if the agent is on, none goes on, and the last one started an interval ago. */
  @Transactional
  public Optional<SelectionRun> startIfDue() {
    // Looked at without the lock first: most ticks have nothing to do.
    if (!settings.get().active()) {
      return Optional.empty();
    }
    AgentSettings agent = settings.lock();
    Instant now = clock.instant();
    if (!agent.active() || runs.isOneRunning() || !isDue(agent, now)) {
      return Optional.empty();
    }
    return Optional.of(start(RunTrigger.SCHEDULED, null, agent, now));
  }

  private boolean isDue(AgentSettings agent, Instant now) {
    return runs.latest()
        .map(last -> !last.startedAt().plus(agent.runInterval()).isAfter(now))
        .orElse(true);
  }

  private SelectionRun start(
      RunTrigger trigger, UUID requestedBy, AgentSettings agent, Instant now) {
    boolean first = runs.latest().isEmpty();
    SelectionRun run = new SelectionRun(ids.next(), trigger, requestedBy, agent, first, now);
    runs.persistAndFlush(run);
    started.fire(new RunStarted(run.id()));
    return run;
  }
}
