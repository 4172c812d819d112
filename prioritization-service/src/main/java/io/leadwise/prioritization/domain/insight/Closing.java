package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.lead.LeadStatus;
import java.time.Instant;

/**
 * The outcome of a lead.
 *
 * @param leadVersion version of the lead that is closed; a later version may be open again
 * @param outcome {@code QUALIFIED} or {@code DISQUALIFIED}
 */
public record Closing(long leadVersion, LeadStatus outcome, Instant closedAt) {}
