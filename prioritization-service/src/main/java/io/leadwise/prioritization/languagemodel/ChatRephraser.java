package io.leadwise.prioritization.languagemodel;

import io.leadwise.prioritization.application.draft.Rephraser;
import io.leadwise.prioritization.config.DraftConfig;
import io.leadwise.prioritization.domain.draft.RephraseTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks a language model by the chat completions interface. A model that fails or is slow is left
 * alone for a while; the template's words take its place.
 */
@ApplicationScoped
class ChatRephraser implements Rephraser {
  private static final Logger LOG = Logger.getLogger(ChatRephraser.class);

  private final DraftConfig.LanguageModel config;
  private final Clock clock;
  private ChatClient client;
  private volatile Instant restsUntil = Instant.MIN;

  ChatRephraser(DraftConfig config, Clock clock) {
    this.config = config.languageModel();
    this.clock = clock;
  }

  /** An operator who turns it on without saying where it is learns that at once. */
  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      open();
    }
  }

  void stop(@Observes ShutdownEvent event) throws IOException {
    if (client != null) {
      client.close();
    }
  }

  void open() {
    client = new ChatClient(config);
  }

  @Override
  public boolean isOn() {
    return config.enabled();
  }

  @Override
  public Optional<String> rephrase(RephraseTask task) {
    if (clock.instant().isBefore(restsUntil)) {
      return Optional.empty();
    }
    try {
      return Optional.of(client.ask(RephrasePrompt.RULES, RephrasePrompt.of(task)));
    } catch (IOException e) {
      restsUntil = clock.instant().plus(config.pause());
      LOG.warnf(
          "The language model did not answer (%s); it is left alone for %s",
          e.getMessage(), config.pause());
      return Optional.empty();
    }
  }
}
