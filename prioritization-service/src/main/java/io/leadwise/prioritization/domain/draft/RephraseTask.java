package io.leadwise.prioritization.domain.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a language model is asked to put in other words.
 *
 * @param text with tokens such as {@code ⟦3⟧} for inserted words
 * @param tokens what each token stands for, without saying it
 */
public record RephraseTask(
    DraftLanguage language, Tone tone, String text, Map<String, String> tokens) {

  static RephraseTask of(DraftOrder order, MarkedText body) {
    List<Insert> inserts = body.inserts();
    Map<String, String> tokens = new LinkedHashMap<>();
    body.numbers().forEach(number -> tokens.put(token(number), inserts.get(number).label()));
    return new RephraseTask(
        order.language(), order.tone(), body.withTokens(RephraseTask::token), tokens);
  }

  static String token(int number) {
    return "⟦" + number + "⟧";
  }
}
