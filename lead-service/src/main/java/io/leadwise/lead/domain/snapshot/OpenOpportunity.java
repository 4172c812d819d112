package io.leadwise.lead.domain.snapshot;

import io.leadwise.lead.domain.value.Money;
import java.util.UUID;

/**
 * An open opportunity related to a lead.
 *
 * @param competitor who else wants to win it, or null
 */
public record OpenOpportunity(
    UUID opportunityId, String name, Money estimatedRevenue, String competitor) {}
