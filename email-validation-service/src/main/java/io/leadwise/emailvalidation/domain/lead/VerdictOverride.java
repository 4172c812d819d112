package io.leadwise.emailvalidation.domain.lead;

import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a person says about an address instead of the checks, until it expires (domain.md §4).
 *
 * @param note the person's reason, in their words
 * @param by who said so
 * @param expiresAt from then on the checks decide again
 */
public record VerdictOverride(
    Validity validity, AddressType type, String note, UUID by, Instant at, Instant expiresAt) {

  /** Tells whether it no longer holds. */
  public boolean isExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /**
   * Returns the verdict with validity and type of the person; the reason stays what checks found.
   */
  Verdict over(Verdict found) {
    List<Check> checks = new ArrayList<>(found.checks());
    checks.add(new Check(CheckName.OVERRIDE, result(), note, at));
    return new Verdict(
        validity,
        found.reason(),
        type,
        "Set to " + validity + " by a person: " + note,
        found.flags(),
        checks,
        found.validatedAt());
  }

  private CheckResult result() {
    return switch (validity) {
      case VALID -> CheckResult.PASSED;
      case INVALID -> CheckResult.FAILED;
      case RISKY -> CheckResult.WARNING;
      case UNKNOWN -> CheckResult.UNKNOWN;
    };
  }

  @Override
  public String toString() {
    return "VerdictOverride[" + validity + ", " + type + ", until " + expiresAt + "]";
  }
}
