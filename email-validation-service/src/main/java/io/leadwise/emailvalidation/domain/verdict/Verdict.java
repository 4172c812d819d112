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

  /** The verdict on a lead that is too old to be checked. */
  public static Verdict leadTooOld(Instant now) {
    CheckLog log =
        new CheckLog(List.of(), now)
            .add(CheckName.LEAD_AGE, CheckResult.SKIPPED, "the lead is too old to be checked");
    return of(Reason.LEAD_TOO_OLD, AddressType.UNKNOWN, Flags.NONE, log);
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

  /** Tells whether a check was the last one and did not pass. */
  public boolean decidedBy(CheckName check) {
    if (checks.isEmpty()) {
      return false;
    }
    Check last = checks.get(checks.size() - 1);
    return last.check() == check && last.result() != CheckResult.PASSED;
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
