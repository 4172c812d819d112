package io.leadwise.prioritization.domain.insight;

/**
 * An insight, and whether it may be shown whole.
 *
 * @param consented whether the owner of the lead consents
 */
public record ShownInsight(LeadInsight insight, boolean consented) {}
