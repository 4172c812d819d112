package io.leadwise.prioritization.domain.insight;

import java.util.UUID;

/**
 * Leads to be assessed again, page by page.
 *
 * @param ownerId only leads of this seller; null for all
 * @param afterLeadId last lead that is done; null at the beginning
 */
public record Reassessment(UUID reassessmentId, UUID ownerId, UUID afterLeadId) {}
