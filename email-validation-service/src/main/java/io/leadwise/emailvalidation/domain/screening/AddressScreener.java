package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.AddressSyntax;
import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.address.ParsedAddress;
import io.leadwise.emailvalidation.domain.address.SyntaxFault;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Check;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes the checks that need nobody else, in the order of domain.md §4, and stops at the first that
 * decides: syntax, special-use domains, fake addresses, admin lists, disposable domains.
 */
public final class AddressScreener {

  private static final List<CheckName> CHECKS =
      List.of(
          CheckName.SYNTAX,
          CheckName.SPECIAL_USE_DOMAIN,
          CheckName.FAKE_ADDRESS,
          CheckName.ADMIN_LIST,
          CheckName.DISPOSABLE_DOMAIN);

  /** All checks passed at one time. */
  private record Passed(Instant at, List<Check> checks) {

    static Passed at(Instant now) {
      CheckLog log = new CheckLog(List.of(), now);
      CHECKS.forEach(log::passed);
      // A copy of such a list is the list itself.
      return new Passed(now, List.copyOf(log.checks()));
    }
  }

  private final MailboxLists lists;
  private final AddressSyntax syntax;
  private final SpecialUseDomains specialUse;
  private final TypoSuggestions typos;
  private volatile Passed lastPassed = Passed.at(Instant.EPOCH);

  /**
   * @param lenient see {@link AddressSyntax}
   * @param allowUnknownTopLevelDomains see {@link SpecialUseDomains}; those of one letter are
   *     refused
   */
  public AddressScreener(MailboxLists lists, boolean lenient, boolean allowUnknownTopLevelDomains) {
    this(
        lists,
        new AddressSyntax(lenient),
        new SpecialUseDomains(allowUnknownTopLevelDomains, false));
  }

  public AddressScreener(MailboxLists lists, AddressSyntax syntax, SpecialUseDomains specialUse) {
    this.lists = lists;
    this.syntax = syntax;
    this.specialUse = specialUse;
    this.typos = new TypoSuggestions(lists);
  }

  /** Reads a text as an address. */
  public ParsedAddress parse(String text) {
    return syntax.parse(text);
  }

  /**
   * Screens what was read.
   *
   * @param listings what admins said, by domain; may hold more domains than are asked for
   */
  public Screening screen(ParsedAddress parsed, Map<String, DomainListing> listings, Instant now) {
    if (parsed instanceof ParsedAddress.WellFormed wellFormed) {
      DomainListing listing = listing(wellFormed.listable(), listings);
      return wellFormed.address().hasAddressLiteral()
          ? screenLiteral(wellFormed.address(), now)
          : screenDomain(wellFormed, listing, now);
    }
    ParsedAddress.Malformed malformed = (ParsedAddress.Malformed) parsed;
    SyntaxFault fault = malformed.fault();
    CheckLog log =
        log(CheckName.SYNTAX, now)
            .refused(CheckName.SYNTAX, fault.code(), fault.detail(), malformed.at());
    return Screening.decided(null, Reason.MALFORMED, AddressType.UNKNOWN, Flags.NONE, log);
  }

  private Screening screenLiteral(EmailAddress address, Instant now) {
    boolean role = lists.isRoleAccount(address.mailbox());
    return Screening.open(
        address,
        AddressType.UNKNOWN,
        new Flags(false, role, false, null, null),
        passed(now).subList(0, 1));
  }

  private Screening screenDomain(
      ParsedAddress.WellFormed parsed, DomainListing listing, Instant now) {
    EmailAddress address = parsed.address();
    String mailbox = address.mailbox();
    DomainFault special = specialUse.examine(address.domain());
    Flags flags = flags(parsed, mailbox, listing, special);
    if (special != null) {
      CheckLog log =
          log(CheckName.SPECIAL_USE_DOMAIN, now)
              .refused(
                  CheckName.SPECIAL_USE_DOMAIN,
                  special.code(),
                  special.detail(),
                  parsed.lastLabelsAt(special.labels()));
      return Screening.decided(address, special.reason(), AddressType.UNKNOWN, flags, log);
    }
    AddressType type = type(flags, parsed.listable(), listing);
    String fake =
        listing == DomainListing.ALLOW ? null : FakePatterns.examine(mailbox, parsed.listable());
    if (fake != null) {
      CheckLog log = log(CheckName.FAKE_ADDRESS, now).failed(CheckName.FAKE_ADDRESS, fake);
      return Screening.decided(address, Reason.FAKE, type, flags, log);
    }
    if (listing == null && !flags.disposable()) {
      return Screening.open(address, type, flags, passed(now));
    }
    return screenLists(address, listing, flags, type, log(CheckName.ADMIN_LIST, now));
  }

  private static Screening screenLists(
      EmailAddress address, DomainListing listing, Flags flags, AddressType type, CheckLog log) {
    String listed = listing == null ? null : "listed as " + listing;
    if (listing == DomainListing.SPAM || listing == DomainListing.BLOCK) {
      log.failed(CheckName.ADMIN_LIST, listed);
      Reason reason = listing == DomainListing.SPAM ? Reason.SPAM_TRAP : Reason.TEMPORARY_DOMAIN;
      return Screening.decided(address, reason, type, flags, log);
    }
    log.add(CheckName.ADMIN_LIST, CheckResult.PASSED, listed);
    if (flags.disposable()) {
      log.failed(CheckName.DISPOSABLE_DOMAIN, "on the list of disposable providers");
      return Screening.decided(address, Reason.TEMPORARY_DOMAIN, type, flags, log);
    }
    return Screening.open(address, type, flags, log.passed(CheckName.DISPOSABLE_DOMAIN).checks());
  }

  /** Returns a log in which the checks before this one have passed. */
  private CheckLog log(CheckName check, Instant now) {
    return new CheckLog(passed(now).subList(0, CHECKS.indexOf(check)), now);
  }

  /**
   * Returns the checks of this class, all passed. Most addresses pass them all, and those of a
   * batch at the same time, so they share the list.
   */
  private List<Check> passed(Instant now) {
    Passed known = lastPassed;
    if (!known.at.equals(now)) {
      known = Passed.at(now);
      lastPassed = known;
    }
    return known.checks;
  }

  private static DomainListing listing(List<String> listable, Map<String, DomainListing> listings) {
    if (listings.isEmpty()) {
      return null;
    }
    for (String domain : listable) {
      DomainListing listing = listings.get(domain);
      if (listing != null) {
        return listing;
      }
    }
    return null;
  }

  private Flags flags(
      ParsedAddress.WellFormed parsed, String mailbox, DomainListing listing, DomainFault special) {
    List<String> listable = parsed.listable();
    boolean trusted = listing != null && listing.overridesDisposable();
    boolean disposable = listing == DomainListing.BLOCK || !trusted && lists.isDisposable(listable);
    boolean free =
        listing == DomainListing.PERSONAL
            || listing != DomainListing.WORK && !disposable && lists.isFreeProvider(listable);
    // Below somebody's domain the name of a provider is a label like any other.
    boolean doubtful = !free && !trusted && listable.size() < 2;
    String suggestion = doubtful ? suggestion(parsed.address(), special) : null;
    boolean role = lists.isRoleAccount(mailbox);
    return !disposable && !role && !free && suggestion == null
        ? Flags.NONE
        : new Flags(disposable, role, free, null, suggestion);
  }

  private String suggestion(EmailAddress address, DomainFault special) {
    String domain = typos.nearest(address.domain(), special);
    return domain == null ? null : address.localPart() + '@' + domain;
  }

  private static AddressType type(Flags flags, List<String> listable, DomainListing listing) {
    if (listing == DomainListing.WORK) {
      return AddressType.WORK;
    }
    if (flags.freeProvider()) {
      return AddressType.PERSONAL;
    }
    return flags.disposable() || listable.isEmpty() ? AddressType.UNKNOWN : AddressType.WORK;
  }
}
