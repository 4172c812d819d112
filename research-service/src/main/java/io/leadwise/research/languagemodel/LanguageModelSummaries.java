package io.leadwise.research.languagemodel;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.json.EventJson;
import io.leadwise.research.application.summary.SummaryWriter;
import io.leadwise.research.config.LanguageModelConfig;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.NumberedFacts;
import io.leadwise.research.domain.summary.SentenceCheck;
import io.leadwise.research.domain.summary.WrittenSummary;
import io.leadwise.research.outbound.audit.RequestLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Has a language model rephrase facts, and keeps of its answer what can be checked against them. A
 * model that fails or is slow is left alone for a while; nobody waits for it.
 */
@ApplicationScoped
public class LanguageModelSummaries implements SummaryWriter {

  private static final Logger LOG = Logger.getLogger(LanguageModelSummaries.class);

  private final LanguageModelConfig config;
  private final EventJson json;
  private final RequestLog log;
  private final IdGenerator ids;
  private final Clock clock;
  private ModelHttpClient client;
  private ChatModel model;
  private volatile Instant restsUntil = Instant.MIN;

  @Inject
  LanguageModelSummaries(
      LanguageModelConfig config, EventJson json, RequestLog log, IdGenerator ids, Clock clock) {
    this.config = config;
    this.json = json;
    this.log = log;
    this.ids = ids;
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
    String baseUrl = config.baseUrl().map(URI::toString).orElseThrow(() -> missing("base-url"));
    String name = config.model().orElseThrow(() -> missing("model"));
    client = new ModelHttpClient(baseUrl, config, log, ids, clock);
    model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new ModelHttpClientBuilder(client))
            .baseUrl(baseUrl)
            .apiKey(config.apiKey().orElse("none"))
            .modelName(name)
            .temperature(0.0)
            .maxTokens(config.maxTokens())
            .timeout(config.timeout())
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  @Override
  public boolean isOn() {
    return config.enabled();
  }

  @Override
  public WrittenSummary write(String companyName, List<ShownFact> facts) {
    NumberedFacts numbered = NumberedFacts.of(facts);
    if (numbered.isEmpty() || clock.instant().isBefore(restsUntil)) {
      return WrittenSummary.none();
    }
    try {
      String answer = model.chat(Prompt.of(companyName, numbered, json)).aiMessage().text();
      return answer == null
          ? WrittenSummary.none()
          : SentenceCheck.check(answer, numbered, companyName);
    } catch (RuntimeException e) {
      // Its messages may repeat what was sent; whatever is wrong, fixed patterns take its place.
      restsUntil = clock.instant().plus(config.pause());
      LOG.warnf(
          "The language model did not answer (%s); it is left alone for %s",
          e.getClass().getSimpleName(), config.pause());
      return WrittenSummary.none();
    }
  }

  private static IllegalStateException missing(String setting) {
    return new IllegalStateException(
        "leadwise.research.language-model is on, but its " + setting + " is not set");
  }
}
