package io.leadwise.lead.domain.snapshot;

import java.time.Instant;

/**
 * The latest won opportunity, related to a lead, on which a competitor was named.
 *
 * @param wonAt when it was last changed: that it was won is the last that happens to it
 */
public record Win(String competitor, Instant wonAt) {}
