package io.leadwise.lead.application.intents;

import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.crm.InteractionType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Adds the intents to emails from leads that arrive without them. */
@ApplicationScoped
public class IntentReader {

  @Inject IntentClassifier classifier;

  /**
   * The interaction with its intents.
   *
   * @param given true when the intents came with it: they win, also when there are none
   */
  public InteractionDetails complete(InteractionDetails details, boolean given) {
    return given || details.type() != InteractionType.EMAIL_IN
        ? details
        : details.withIntents(classifier.classify(details.subject(), details.excerpt()));
  }
}
