package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.persistence.Keyset;
import java.util.UUID;

/**
 * Which opportunities a page holds. A lead and an account together mean: of either.
 *
 * @param ownerId seller whose leads, or their accounts, they must belong to; null for all
 * @param after the last one seen, or null for the first page
 */
public record OpportunityFilter(
    UUID ownerId, UUID leadId, UUID accountId, Keyset after, int limit) {}
