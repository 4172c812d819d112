package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.AddressSyntax;
import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.address.ParsedAddress;
import io.leadwise.emailvalidation.domain.address.SyntaxFault;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.CheckLog;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.CheckResult;
import io.leadwise.emailvalidation.domain.verdict.Flags;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the checks that need nobody else, in the order of domain.md §4, and stops at the first that
 * decides: syntax, special-use domains, fake addresses, admin lists, disposable domains.
 */
public final class AddressScreener {

  private final AddressSyntax syntax;
  private final SpecialUseDomains specialUse;
  private final MailboxLists lists;

  /**
   * @param lenient see {@link AddressSyntax}
   * @param allowUnknownTopLevelDomains for networks with names of their own
   */
  public AddressScreener(MailboxLists lists, boolean lenient, boolean allowUnknownTopLevelDomains) {
    this.lists = lists;
    this.syntax = new AddressSyntax(lenient);
    this.specialUse = new SpecialUseDomains(allowUnknownTopLevelDomains);
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
    CheckLog log = new CheckLog(List.of(), now);
    if (parsed instanceof ParsedAddress.WellFormed wellFormed) {
      log.passed(CheckName.SYNTAX);
      EmailAddress address = wellFormed.address();
      DomainListing listing = listing(wellFormed.listable(), listings);
      Flags flags = flags(address, wellFormed.listable(), listing);
      AddressType type = type(flags, wellFormed.listable(), listing);
      return address.hasAddressLiteral()
          ? Screening.open(address, type, flags, log)
          : screenDomain(wellFormed, listing, flags, type, log);
    }
    return malformed(((ParsedAddress.Malformed) parsed).fault(), log);
  }

  private static Screening malformed(SyntaxFault fault, CheckLog log) {
    Reason reason = Reason.MALFORMED;
    if (fault == SyntaxFault.NUMERIC_TOP_LEVEL_DOMAIN) {
      // Well formed by RFC 5321, yet it can never exist (RFC 3696 §2).
      reason = Reason.DOMAIN_INVALID;
      log.passed(CheckName.SYNTAX).failed(CheckName.SPECIAL_USE_DOMAIN, fault.detail());
    } else {
      log.failed(CheckName.SYNTAX, fault.detail());
    }
    return Screening.decided(null, reason, AddressType.UNKNOWN, Flags.NONE, log);
  }

  private Screening screenDomain(
      ParsedAddress.WellFormed parsed,
      DomainListing listing,
      Flags flags,
      AddressType type,
      CheckLog log) {
    EmailAddress address = parsed.address();
    Optional<SpecialUseDomains.Finding> special = specialUse.examine(address.domain());
    if (special.isPresent()) {
      log.failed(CheckName.SPECIAL_USE_DOMAIN, special.get().detail());
      return Screening.decided(address, special.get().reason(), AddressType.UNKNOWN, flags, log);
    }
    log.passed(CheckName.SPECIAL_USE_DOMAIN);

    Optional<String> fake =
        listing == DomainListing.ALLOW
            ? Optional.empty()
            : FakePatterns.examine(address, parsed.listable());
    if (fake.isPresent()) {
      log.failed(CheckName.FAKE_ADDRESS, fake.get());
      return Screening.decided(address, Reason.FAKE, type, flags, log);
    }
    log.passed(CheckName.FAKE_ADDRESS);

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
    log.passed(CheckName.DISPOSABLE_DOMAIN);
    return Screening.open(address, type, flags, log);
  }

  private static DomainListing listing(List<String> listable, Map<String, DomainListing> listings) {
    for (String domain : listable) {
      DomainListing listing = listings.get(domain);
      if (listing != null) {
        return listing;
      }
    }
    return null;
  }

  private Flags flags(EmailAddress address, List<String> listable, DomainListing listing) {
    boolean trusted = listing != null && listing.overridesDisposable();
    boolean disposable = listing == DomainListing.BLOCK || !trusted && lists.isDisposable(listable);
    boolean free =
        listing == DomainListing.PERSONAL
            || listing != DomainListing.WORK && !disposable && lists.isFreeProvider(listable);
    String suggestion =
        free || trusted || listable.isEmpty()
            ? null
            : TypoSuggestions.nearest(address.domain())
                .map(domain -> address.localPart() + '@' + domain)
                .orElse(null);
    return new Flags(disposable, lists.isRoleAccount(address.mailbox()), free, null, suggestion);
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
