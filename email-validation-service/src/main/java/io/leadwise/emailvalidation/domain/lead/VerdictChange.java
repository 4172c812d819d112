package io.leadwise.emailvalidation.domain.lead;

import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import java.time.Instant;
import java.util.UUID;

/**
 * A verdict on the address of a lead that said something new.
 *
 * @param version of the lead's verdict
 * @param by the person who said so; null when nobody did
 * @param email as entered; null when the lead had none
 * @param note the person's reason, in their words; null when nobody gave one
 */
public record VerdictChange(
    UUID leadId,
    long version,
    Instant at,
    Cause cause,
    UUID by,
    String email,
    Validity validity,
    Reason reason,
    AddressType type,
    String note) {

  /** What made the verdict another one. */
  public enum Cause {
    /** The checks, on a new address or with a new result. */
    CHECK,
    /** Mail that came back. */
    BOUNCE,
    /** A person overruled the checks. */
    OVERRIDE,
    /** A person let the checks decide again. */
    LIFT,
    /** The override expired. */
    EXPIRY
  }

  @Override
  public String toString() {
    return "VerdictChange[" + leadId + ", version " + version + ", " + cause + "]";
  }
}
