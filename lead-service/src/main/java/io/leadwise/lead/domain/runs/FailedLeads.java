package io.leadwise.lead.domain.runs;

/**
 * How many leads of a run failed for one and the same reason.
 *
 * @param reason name of a {@link LeadFailure}
 * @param detail the reason in words
 */
public record FailedLeads(String reason, String detail, long leads) {}
