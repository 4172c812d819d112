package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import java.util.UUID;

/** An opportunity whose relations are named, but not yet found. */
public record OpportunityDraft(
    Reference lead, Reference account, Reference contact, Completion details) {

  /** Makes the details with the ids that were found; may refuse. */
  @FunctionalInterface
  public interface Completion {
    OpportunityDetails with(UUID lead, UUID account, UUID contact);
  }
}
