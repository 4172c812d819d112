package io.leadwise.lead.domain.snapshot;

import io.leadwise.lead.domain.value.Money;
import java.util.UUID;

/**
 * The account of a lead, in short.
 *
 * @param leads all leads at the account, the lead itself included
 * @param averageEstimatedRevenue mean over its opportunities in the currency that most of them have
 */
public record AccountSummary(
    UUID accountId,
    String name,
    String website,
    String industry,
    String country,
    Integer employees,
    int leads,
    int openOpportunities,
    Money averageEstimatedRevenue) {}
