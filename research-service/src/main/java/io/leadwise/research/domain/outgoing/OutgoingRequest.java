package io.leadwise.research.domain.outgoing;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that left the house. Path and query are not kept: a name might stand in them.
 *
 * @param host that was asked
 * @param source name of the research source that it was made for
 * @param outcome {@code ANSWERED}, or why there was no answer
 * @param status HTTP status; null when there was no answer
 * @param bytes of the answer that were read, unpacked
 * @param millis until the last byte was read
 */
public record OutgoingRequest(
    UUID id,
    Instant requestedAt,
    String host,
    String source,
    Purpose purpose,
    String outcome,
    Integer status,
    long bytes,
    long millis) {

  /** Outcome of a request that was answered, whatever the status. */
  public static final String ANSWERED = "ANSWERED";
}
