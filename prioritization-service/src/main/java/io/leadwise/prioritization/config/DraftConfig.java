package io.leadwise.prioritization.config;

import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.Tone;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of email drafts. */
@ConfigMapping(prefix = "leadwise.prioritization.drafts")
public interface DraftConfig {

  /** Language where the lead's country says nothing. */
  @WithDefault("EN")
  DraftLanguage language();

  /** Tone unless one is asked for. */
  @WithDefault("FORMAL")
  Tone tone();

  /** The optional language model that may put a draft in other words. */
  LanguageModel languageModel();

  /** Any endpoint that understands the chat completions of OpenAI. */
  interface LanguageModel {

    /** Whether there is one; the sentences of templates go to its endpoint then, no values. */
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
    @WithDefault("10s")
    Duration timeout();

    /** Longest answer that is asked for, in tokens. */
    @WithDefault("700")
    @Min(50)
    int maxTokens();

    /** Largest answer that is read. */
    @WithDefault("64K")
    MemorySize maxAnswerSize();

    /** How long a model that failed is left alone. */
    @WithDefault("PT1M")
    Duration pause();
  }
}
