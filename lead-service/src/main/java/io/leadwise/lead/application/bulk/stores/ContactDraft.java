package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.domain.crm.ContactDetails;
import java.util.UUID;
import java.util.function.Function;

/**
 * A contact whose account is named, but not yet found.
 *
 * @param details makes the details with the id of the account; may refuse
 */
public record ContactDraft(Reference account, Function<UUID, ContactDetails> details) {}
