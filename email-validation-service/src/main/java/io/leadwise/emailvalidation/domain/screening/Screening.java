package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * An address after the checks that need nobody else: either they decided, or DNS and the records of
 * the service are asked next.
 */
public final class Screening {

  private final EmailAddress address;
  private final AddressType type;
  private final Flags flags;
  private final List<Check> checks;
  private final Verdict decided;

  private Screening(
      EmailAddress address, AddressType type, Flags flags, List<Check> checks, Verdict decided) {
    this.address = address;
    this.type = type;
    this.flags = flags;
    this.checks = List.copyOf(checks);
    this.decided = decided;
  }

  static Screening decided(
      EmailAddress address, Reason reason, AddressType type, Flags flags, CheckLog log) {
    return new Screening(address, type, flags, log.checks(), Verdict.of(reason, type, flags, log));
  }

  static Screening open(EmailAddress address, AddressType type, Flags flags, List<Check> checks) {
    return new Screening(address, type, flags, checks, null);
  }

  public boolean isDecided() {
    return decided != null;
  }

  /** Returns the verdict; only when decided. */
  public Verdict verdict() {
    return decided;
  }

  /** Returns the address; null when the text is none. */
  public EmailAddress address() {
    return address;
  }

  /** Tells whether the domain has to be looked up. */
  public boolean needsDns() {
    return !isDecided() && !address.hasAddressLiteral();
  }

  /**
   * Returns what an earlier verdict on this address is today: what the mail side said then, with
   * type and flags by the lists of now, which an admin may have changed since.
   */
  public Verdict reuse(Verdict earlier) {
    List<Check> all = new ArrayList<>(checks);
    earlier.checks().stream()
        .filter(check -> check.check().compareTo(CheckName.DOMAIN_EXISTS) >= 0)
        .forEach(all::add);
    return new Verdict(
        earlier.validity(),
        earlier.reason(),
        earlier.reason() == Reason.DOMAIN_UNKNOWN ? AddressType.UNKNOWN : type,
        earlier.message(),
        flags.withCatchAll(earlier.flags().catchAll()),
        all,
        earlier.validatedAt());
  }

  /** The same with what the mail server showed about its domain; null when it showed nothing. */
  public Screening withCatchAll(Boolean catchAll) {
    return new Screening(address, type, flags.withCatchAll(catchAll), checks, decided);
  }

  /** Returns the kind of mailbox by the lists. */
  public AddressType type() {
    return type;
  }

  public Flags flags() {
    return flags;
  }

  /** Returns the checks made so far. */
  public List<Check> checks() {
    return checks;
  }
}
