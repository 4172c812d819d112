package io.leadwise.prioritization.application.draft;

import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.Tone;
import java.util.UUID;

/**
 * What a seller wants of a draft; null leaves each to the lead and the settings.
 *
 * @param kind null for the one that serves the suggested action
 * @param language null for that of the lead's country
 * @param productId null for the one that matches best
 * @param templateId null for the one in force
 * @param rephrase whether a language model may put it in other words
 */
public record DraftWish(
    DraftKind kind,
    DraftLanguage language,
    Tone tone,
    UUID productId,
    UUID templateId,
    boolean rephrase) {

  public static final DraftWish NOTHING_SPECIAL =
      new DraftWish(null, null, null, null, null, false);
}
