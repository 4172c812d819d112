package io.leadwise.prioritization.languagemodel;

import io.leadwise.prioritization.domain.draft.RephraseTask;
import java.util.stream.Collectors;

/** What the model is asked: nothing in it was written by a lead or found on a page. */
final class RephrasePrompt {

  static final String RULES =
      """
      You put the sentences of a business email in other words, in the language they are in.
      Tokens such as ⟦3⟧ stand for words that you do not see. Rules:
      - Keep each token exactly as often as it is there, with the quotation marks around it.
      - Add nothing: no figures, no names, no dates, no promises, no addresses, no markup.
      - Keep the greeting first and the closing last, and an empty line between paragraphs.
      - Do not get longer. Address the reader formally and without a gender.
      - Answer with the email alone.
      """;

  private RephrasePrompt() {}

  static String of(RephraseTask task) {
    String tokens =
        task.tokens().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining("\n"));
    return """
        Language: %s. Tone: %s.
        Tokens:
        %s

        Email:
        %s
        """
        .formatted(task.language().code(), task.tone(), tokens, task.text());
  }
}
