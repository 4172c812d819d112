package io.leadwise.research.domain.outgoing;

import java.time.Instant;

/**
 * Which outgoing requests are wanted; null for any.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record OutgoingRequestFilter(String host, String source, Instant from, Instant to) {}
