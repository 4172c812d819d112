package io.leadwise.lead.domain.connectors;

import java.time.Instant;

/**
 * Where a stream of a connection goes on.
 *
 * @param stream such as {@code leads}
 * @param position in the words of the other system; opaque
 */
public record StreamCursor(String stream, String position, Instant updatedAt) {}
