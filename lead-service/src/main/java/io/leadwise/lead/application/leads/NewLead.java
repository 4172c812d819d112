package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead to be created.
 *
 * @param ownerId null for the caller
 * @param createdAt when it was created in the CRM, or null for now
 */
public record NewLead(
    ExternalKey externalKey,
    UUID ownerId,
    LeadDetails details,
    UUID accountId,
    Instant createdAt) {}
