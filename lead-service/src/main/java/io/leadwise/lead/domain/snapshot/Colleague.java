package io.leadwise.lead.domain.snapshot;

import java.time.Instant;
import java.util.UUID;

/** A consenting co-worker with past emails or meetings with a lead (domain.md §6). */
public record Colleague(
    UUID sellerId,
    String name,
    int emailsSent,
    int emailsReceived,
    int meetings,
    Instant firstAt,
    Instant latestAt) {

  /** Who wrote to whom, seen from the co-worker. */
  public enum Direction {
    OUTBOUND,
    INBOUND,
    BOTH
  }

  /** Emails in both directions. */
  public int emails() {
    return emailsSent + emailsReceived;
  }

  /** Null when they only met. */
  public Direction direction() {
    if (emails() == 0) {
      return null;
    }
    if (emailsReceived == 0) {
      return Direction.OUTBOUND;
    }
    return emailsSent == 0 ? Direction.INBOUND : Direction.BOTH;
  }
}
