package io.leadwise.lead.domain.snapshot;

import io.leadwise.lead.domain.value.Money;
import java.util.UUID;

/** An open opportunity related to a lead. */
public record OpenOpportunity(UUID opportunityId, String name, Money estimatedRevenue) {}
