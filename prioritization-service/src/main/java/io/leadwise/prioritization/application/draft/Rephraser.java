package io.leadwise.prioritization.application.draft;

import io.leadwise.prioritization.domain.draft.RephraseTask;
import java.util.Optional;

/** A language model that may put the sentences of a template in other words. */
public interface Rephraser {

  /** Whether an operator set one up. */
  boolean isOn();

  /** Its answer, unchecked; empty when it gave none in time. */
  Optional<String> rephrase(RephraseTask task);
}
