package io.leadwise.lead.application.intents;

import io.leadwise.lead.domain.crm.Intent;
import java.util.List;

/** Finds out what the writer of an email wants. */
public interface IntentClassifier {

  /**
   * Reads the words of one email from a lead.
   *
   * @param subject null when there is none
   * @param excerpt a few words of the body, or null
   * @return each intent once with the words that show it; empty when none is plain
   */
  List<Intent> classify(String subject, String excerpt);
}
