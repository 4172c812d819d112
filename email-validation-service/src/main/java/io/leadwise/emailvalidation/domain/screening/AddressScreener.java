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

/**
 * Makes the checks that need nobody else, in the order of domain.md §4, and stops at the first that
 * decides: syntax, special-use domains, fake addresses, admin lists, disposable domains.
 */
public final class AddressScreener {

  private static final String[] LISTED = new String[DomainListing.values().length];

  static {
    for (DomainListing listing : DomainListing.values()) {
      LISTED[listing.ordinal()] = "listed as " + listing;
    }
  }

  private final MailboxLists lists;
  private final AddressSyntax syntax;
  private final SpecialUseDomains specialUse;
  private final TypoSuggestions typos;

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
    CheckLog log = new CheckLog(List.of(), now);
    if (parsed instanceof ParsedAddress.WellFormed wellFormed) {
      log.passed(CheckName.SYNTAX);
      DomainListing listing = listing(wellFormed.listable(), listings);
      String mailbox = wellFormed.address().mailbox();
      Flags flags = flags(wellFormed, mailbox, listing);
      AddressType type = type(flags, wellFormed.listable(), listing);
      return wellFormed.address().hasAddressLiteral()
          ? Screening.open(wellFormed.address(), type, flags, log)
          : screenDomain(wellFormed, mailbox, listing, flags, type, log);
    }
    ParsedAddress.Malformed malformed = (ParsedAddress.Malformed) parsed;
    SyntaxFault fault = malformed.fault();
    log.refused(CheckName.SYNTAX, fault.code(), fault.detail(), malformed.at());
    return Screening.decided(null, Reason.MALFORMED, AddressType.UNKNOWN, Flags.NONE, log);
  }

  private Screening screenDomain(
      ParsedAddress.WellFormed parsed,
      String mailbox,
      DomainListing listing,
      Flags flags,
      AddressType type,
      CheckLog log) {
    EmailAddress address = parsed.address();
    DomainFault special = specialUse.examine(address.domain());
    if (special != null) {
      log.refused(
          CheckName.SPECIAL_USE_DOMAIN,
          special.code(),
          special.detail(),
          parsed.lastLabelsAt(special.labels()));
      return Screening.decided(address, special.reason(), AddressType.UNKNOWN, flags, log);
    }
    log.passed(CheckName.SPECIAL_USE_DOMAIN);

    String fake =
        listing == DomainListing.ALLOW ? null : FakePatterns.examine(mailbox, parsed.listable());
    if (fake != null) {
      log.failed(CheckName.FAKE_ADDRESS, fake);
      return Screening.decided(address, Reason.FAKE, type, flags, log);
    }
    log.passed(CheckName.FAKE_ADDRESS);

    String listed = listing == null ? null : LISTED[listing.ordinal()];
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

  private Flags flags(ParsedAddress.WellFormed parsed, String mailbox, DomainListing listing) {
    List<String> listable = parsed.listable();
    boolean trusted = listing != null && listing.overridesDisposable();
    boolean disposable = listing == DomainListing.BLOCK || !trusted && lists.isDisposable(listable);
    boolean free =
        listing == DomainListing.PERSONAL
            || listing != DomainListing.WORK && !disposable && lists.isFreeProvider(listable);
    String suggestion = free || trusted ? null : suggestion(parsed.address());
    return new Flags(disposable, lists.isRoleAccount(mailbox), free, null, suggestion);
  }

  private String suggestion(EmailAddress address) {
    String domain = address.hasAddressLiteral() ? null : typos.nearest(address.domain());
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
