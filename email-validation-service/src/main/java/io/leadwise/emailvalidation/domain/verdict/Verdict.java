package io.leadwise.emailvalidation.domain.verdict;

import java.time.Instant;
import java.util.List;

/**
 * What the service says about one address, and why.
 *
 * @param message what the seller is told
 * @param checks in the order in which they were made; the last one decided
 */
public record Verdict(
    Validity validity,
    Reason reason,
    AddressType type,
    String message,
    Flags flags,
    List<Check> checks,
    Instant validatedAt) {

  public Verdict {
    checks = List.copyOf(checks);
  }

  /** The verdict on a lead that has no address. */
  public static Verdict noAddress(Instant now) {
    return of(Reason.NO_ADDRESS, AddressType.UNKNOWN, Flags.NONE, new CheckLog(List.of(), now));
  }

  /** The verdict that a reason means, with the checks that led to it. */
  public static Verdict of(Reason reason, AddressType type, Flags flags, CheckLog log) {
    return new Verdict(
        reason.validity(), reason, type, reason.message(), flags, log.checks(), log.now());
  }

  /** The same verdict in other words. */
  public Verdict withMessage(String other) {
    return new Verdict(validity, reason, type, other, flags, checks, validatedAt);
  }

  /** Tells whether a reader would learn something new: times and details of checks do not count. */
  public boolean saysTheSameAs(Verdict other) {
    return validity == other.validity
        && reason == other.reason
        && type == other.type
        && message.equals(other.message)
        && flags.equals(other.flags);
  }
}
