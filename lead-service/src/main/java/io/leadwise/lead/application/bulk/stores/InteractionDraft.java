package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.domain.crm.InteractionDetails;
import java.util.UUID;

/**
 * An interaction whose lead and co-worker are named, but not yet found.
 *
 * @param intentsGiven false has the intents of an email from the lead read out of its words
 */
public record InteractionDraft(
    Reference lead, Reference coworker, boolean intentsGiven, Completion details) {

  /** Makes the details with the ids that were found; may refuse. */
  @FunctionalInterface
  public interface Completion {
    InteractionDetails with(UUID lead, UUID coworker);
  }
}
