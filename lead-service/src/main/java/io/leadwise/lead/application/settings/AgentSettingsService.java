package io.leadwise.lead.application.settings;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.lead.application.events.DirectoryEvents;
import io.leadwise.lead.application.selection.RunCanceller;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.domain.settings.SettingChange;
import io.leadwise.lead.domain.settings.SettingsVersion;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.HandRaiserChangeTable;
import io.leadwise.lead.persistence.selection.SettingsHistoryTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** Reads and changes the settings of the agent, and remembers who changed what. */
@ApplicationScoped
public class AgentSettingsService {

  @Inject AgentSettingsRepository settings;
  @Inject SettingsHistoryTable history;
  @Inject HandRaiserChangeTable handRaisers;
  @Inject RunCanceller canceller;
  @Inject Event<HandRaisersChanged> handRaisersChanged;
  @Inject DirectoryEvents events;
  @Inject Clock clock;

  @Transactional
  public AgentSettings get() {
    return settings.get();
  }

  /**
   * Takes new settings. What differs becomes a version of the history; without a difference nothing
   * happens. Switching the agent off stops the selection of a run that goes on.
   *
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public AgentSettings change(SettingsChange change, Editor by, LongConsumer precondition) {
    AgentSettings agent = settings.lock();
    precondition.accept(agent.version());
    boolean wasActive = agent.active();
    List<String> sources = agent.handRaiserSources();
    Instant now = clock.instant();
    List<SettingChange> changes = agent.change(change, by.id(), now);
    if (changes.isEmpty()) {
      return agent;
    }
    settings.flush();
    history.insert(new SettingsVersion(agent.version(), now, by.id(), by.name(), changes));
    events.agentChanged(agent);
    if (wasActive && !agent.active()) {
      canceller.agentSwitchedOff(by.id(), now);
    }
    announceAnew(agent, sources, now);
    return agent;
  }

  /** Newest version first. */
  @Transactional
  public Page<SettingsVersion> history(Cursor cursor, int limit) {
    List<SettingsVersion> found = history.page(cursor == null ? null : cursor.number(0), limit + 1);
    return Page.of(found, limit, version -> Cursor.of(version.version()));
  }

  /** Only leads of sources that came or went look different in their snapshots. */
  private void announceAnew(AgentSettings agent, Collection<String> before, Instant now) {
    Set<String> differing = new TreeSet<>(before);
    differing.addAll(agent.handRaiserSources());
    differing.removeIf(
        source -> before.contains(source) && agent.handRaiserSources().contains(source));
    if (!differing.isEmpty()) {
      handRaisers.insert(agent.version(), differing, agent.criteria().createdFrom(now));
      handRaisersChanged.fire(new HandRaisersChanged(agent.version()));
    }
  }
}
