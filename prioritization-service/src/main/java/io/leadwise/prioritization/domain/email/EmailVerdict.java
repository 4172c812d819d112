package io.leadwise.prioritization.domain.email;

import java.time.Instant;
import java.util.UUID;

/**
 * What email-validation-service found about one address. It counts only for that address.
 *
 * @param runId selection run that asked; null when none did
 * @param leadVersion version of the lead that has this address
 * @param version grows with each verdict on this lead
 * @param reason one of the codes of domain.md §4, {@code NO_ADDRESS} or {@code LEAD_TOO_OLD}
 * @param type {@code WORK}, {@code PERSONAL} or {@code UNKNOWN}
 */
public record EmailVerdict(
    UUID runId,
    long leadVersion,
    long version,
    String email,
    Validity validity,
    String reason,
    String type,
    String message,
    Flags flags,
    boolean overridden,
    Instant validatedAt) {

  public static final String NO_ADDRESS = "NO_ADDRESS";

  public boolean isInvalid() {
    return validity == Validity.INVALID;
  }

  /** Names no address: it may end up in a log. */
  @Override
  public String toString() {
    return "EmailVerdict[version=" + version + ", " + validity + ", " + reason + "]";
  }

  /**
   * What else is known about the address.
   *
   * @param catchAll null when it was not tried
   * @param suggestion the address that was probably meant
   */
  public record Flags(
      boolean disposable,
      boolean roleAccount,
      boolean freeProvider,
      Boolean catchAll,
      String suggestion) {
    @Override
    public String toString() {
      return "Flags["
          + disposable
          + ", "
          + roleAccount
          + ", "
          + freeProvider
          + ", "
          + catchAll
          + "]";
    }
  }
}
