package io.leadwise.research.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the optional language model: any endpoint that understands the chat completions of
 * OpenAI. It only rephrases facts.
 */
@ConfigMapping(prefix = "leadwise.research.language-model")
public interface LanguageModelConfig {

  /** Whether a model writes summaries; company names and facts go to its endpoint then. */
  @WithDefault("false")
  boolean enabled();

  /**
   * Address of the interface, such as https://models.example/v1. It may be private: it is the
   * operator's choice, and the only address that is asked.
   */
  Optional<URI> baseUrl();

  /** Sent as bearer token; none where the endpoint asks for none. */
  Optional<String> apiKey();

  /** Name of the model. */
  Optional<String> model();

  /** From connecting to the last byte; a slower model is not waited for. */
  @WithDefault("15s")
  Duration timeout();

  /** Longest answer that is asked for, in tokens. */
  @WithDefault("700")
  @Min(50)
  int maxTokens();

  /** Largest answer that is read. */
  @WithDefault("256K")
  MemorySize maxAnswerSize();

  /** How long a model that failed is left alone. */
  @WithDefault("PT1M")
  Duration pause();
}
