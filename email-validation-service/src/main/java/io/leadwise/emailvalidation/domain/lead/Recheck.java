package io.leadwise.emailvalidation.domain.lead;

import java.time.Instant;

/**
 * When an address is checked again by itself.
 *
 * @param at null when it is not
 * @param attempts how often it has been tried in vain
 */
public record Recheck(Instant at, int attempts) {

  public static final Recheck NONE = new Recheck(null, 0);

  /** Returns the earlier of this and another moment, as when an override expires before. */
  public Recheck notAfter(Instant other) {
    return at == null || other.isBefore(at) ? new Recheck(other, attempts) : this;
  }
}
