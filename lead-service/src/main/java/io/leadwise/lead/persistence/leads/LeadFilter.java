package io.leadwise.lead.persistence.leads;

import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.persistence.Keyset;
import java.util.UUID;

/**
 * Which leads a page of the list holds.
 *
 * @param ownerId null for all owners
 * @param status null for all
 * @param after the last lead seen, or null for the first page
 */
public record LeadFilter(UUID ownerId, LeadStatus status, Keyset after, int limit) {}
