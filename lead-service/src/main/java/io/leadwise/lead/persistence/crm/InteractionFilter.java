package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.persistence.Keyset;
import java.util.UUID;

/**
 * Which interactions a page holds.
 *
 * @param ownerId seller whose leads they must belong to; null for all
 * @param leadId null for all leads
 * @param after the last one seen, or null for the first page
 */
public record InteractionFilter(UUID ownerId, UUID leadId, Keyset after, int limit) {}
