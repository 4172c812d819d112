package io.leadwise.lead.application.selection;

import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Reads and changes the settings of the agent. */
@ApplicationScoped
public class AgentSettingsService {

  @Inject AgentSettingsRepository settings;
  @Inject Clock clock;

  @Transactional
  public AgentSettings get() {
    return settings.get();
  }

  /**
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public AgentSettings change(SettingsChange change, UUID by, LongConsumer precondition) {
    AgentSettings agent = settings.lock();
    precondition.accept(agent.version());
    agent.change(change, by, clock.instant());
    settings.flush();
    return agent;
  }
}
