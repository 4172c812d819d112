package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.domain.crm.OpportunityStatus;
import io.leadwise.lead.persistence.Keyset;
import java.util.UUID;

/**
 * Which opportunities a page holds. Several of lead, account and contact together mean: of any.
 *
 * @param ownerId seller whose leads, or their accounts and contacts, they must belong to; null for
 *     all
 * @param status null for all
 * @param competitor name in any case; null for all
 * @param after the last one seen, or null for the first page
 */
public record OpportunityFilter(
    UUID ownerId,
    UUID leadId,
    UUID accountId,
    UUID contactId,
    OpportunityStatus status,
    String competitor,
    Keyset after,
    int limit) {}
