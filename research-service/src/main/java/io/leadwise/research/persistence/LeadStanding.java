package io.leadwise.research.persistence;

import java.time.Instant;

/**
 * A lead with the number of its latest answer.
 *
 * @param version 0 before the first answer
 */
public record LeadStanding(TrackedLead lead, long version, Instant answeredAt) {}
