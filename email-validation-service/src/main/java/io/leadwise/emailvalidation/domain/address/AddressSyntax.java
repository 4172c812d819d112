package io.leadwise.emailvalidation.domain.address;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidationResult;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads addresses as SMTP does (RFC 5321 §4.1.2, internationalised RFC 6531). JMail reads message
 * headers too, so what only RFC 5322 allows (comments, folding white space, obsolete forms) is
 * refused here, and the limits are counted in octets of UTF-8.
 */
public final class AddressSyntax {

  private static final int MAX_LOCAL_PART = 64;
  private static final int MAX_DOMAIN = 255;

  /** A path may have 256 octets with its angle brackets (RFC 5321 §4.5.3.1.3, erratum 1690). */
  private static final int MAX_ADDRESS = 254;

  /** Longer texts are not even looked at, whoever sends them. */
  private static final int MAX_READ = 1000;

  private static final EmailValidator JMAIL =
      JMail.validator().disallowExplicitSourceRouting().disallowObsoleteWhitespace();

  private static final Map<FailureReason, SyntaxFault> FAULTS =
      Map.ofEntries(
          Map.entry(FailureReason.NULL_ADDRESS, SyntaxFault.EMPTY),
          Map.entry(FailureReason.ADDRESS_TOO_LONG, SyntaxFault.ADDRESS_TOO_LONG),
          Map.entry(FailureReason.BEGINS_WITH_AT_SYMBOL, SyntaxFault.NO_LOCAL_PART),
          Map.entry(FailureReason.LOCAL_PART_MISSING, SyntaxFault.NO_LOCAL_PART),
          Map.entry(FailureReason.DOMAIN_MISSING, SyntaxFault.NO_DOMAIN),
          Map.entry(FailureReason.MISSING_AT_SYMBOL, SyntaxFault.NO_AT_SIGN),
          Map.entry(FailureReason.MULTIPLE_AT_SYMBOLS, SyntaxFault.SEVERAL_AT_SIGNS),
          Map.entry(FailureReason.DISALLOWED_UNQUOTED_CHARACTER, SyntaxFault.BAD_CHARACTER),
          Map.entry(FailureReason.ENCODED_WORD_IN_LOCAL_PART, SyntaxFault.BAD_CHARACTER),
          Map.entry(FailureReason.INVALID_COMMENT, SyntaxFault.COMMENT),
          Map.entry(FailureReason.INVALID_COMMENT_LOCATION, SyntaxFault.COMMENT),
          Map.entry(FailureReason.INVALID_WHITESPACE, SyntaxFault.SPACE),
          Map.entry(FailureReason.CONTAINS_OBSOLETE_WHITESPACE, SyntaxFault.SPACE),
          Map.entry(FailureReason.UNQUOTED_ANGLED_BRACKET, SyntaxFault.DISPLAY_NAME),
          Map.entry(FailureReason.CONTAINS_EXPLICIT_SOURCE_ROUTING, SyntaxFault.SOURCE_ROUTE),
          Map.entry(FailureReason.INVALID_QUOTE_LOCATION, SyntaxFault.BAD_QUOTING),
          Map.entry(FailureReason.MISSING_BACKSLASH_ESCAPE, SyntaxFault.BAD_QUOTING),
          Map.entry(FailureReason.UNUSED_BACKSLASH_ESCAPE, SyntaxFault.BAD_QUOTING),
          Map.entry(FailureReason.STARTS_WITH_DOT, SyntaxFault.DOTS),
          Map.entry(FailureReason.LOCAL_PART_ENDS_WITH_DOT, SyntaxFault.DOTS),
          Map.entry(FailureReason.MULTIPLE_DOT_SEPARATORS, SyntaxFault.DOTS),
          Map.entry(FailureReason.LOCAL_PART_TOO_LONG, SyntaxFault.LOCAL_PART_TOO_LONG),
          Map.entry(FailureReason.DOMAIN_TOO_LONG, SyntaxFault.DOMAIN_TOO_LONG),
          Map.entry(FailureReason.DOMAIN_PART_TOO_LONG, SyntaxFault.LABEL_TOO_LONG),
          Map.entry(FailureReason.TOP_LEVEL_DOMAIN_TOO_LONG, SyntaxFault.LABEL_TOO_LONG),
          Map.entry(FailureReason.DOMAIN_PART_ENDS_WITH_DASH, SyntaxFault.BAD_DOMAIN),
          Map.entry(FailureReason.DOMAIN_PART_STARTS_WITH_DASH, SyntaxFault.BAD_DOMAIN),
          Map.entry(FailureReason.ENDS_WITH_DOT, SyntaxFault.BAD_DOMAIN),
          Map.entry(FailureReason.MISSING_FINAL_DOMAIN_PART, SyntaxFault.BAD_DOMAIN),
          Map.entry(FailureReason.INVALID_DOMAIN_CHARACTER, SyntaxFault.BAD_DOMAIN),
          Map.entry(FailureReason.INVALID_IP_DOMAIN, SyntaxFault.BAD_ADDRESS_LITERAL),
          Map.entry(FailureReason.NUMERIC_TLD, SyntaxFault.NUMERIC_TOP_LEVEL_DOMAIN));

  private final boolean lenient;

  /**
   * @param lenient accept quoted local parts and address literals, which are right by RFC 5321 but
   *     nearly always a mistake in a list of leads
   */
  public AddressSyntax(boolean lenient) {
    this.lenient = lenient;
  }

  /** Reads a text that is meant to be one address and nothing else. */
  public ParsedAddress parse(String text) {
    if (text == null || text.isEmpty()) {
      return malformed(SyntaxFault.EMPTY);
    }
    if (text.length() > MAX_READ) {
      return malformed(SyntaxFault.ADDRESS_TOO_LONG);
    }
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return malformed(SyntaxFault.CONTROL_CHARACTER);
    }
    EmailValidationResult result = JMAIL.validate(text);
    if (result.isFailure()) {
      return malformed(FAULTS.getOrDefault(result.getFailureReason(), SyntaxFault.OTHER));
    }
    return read(result.getEmail().orElseThrow());
  }

  private ParsedAddress read(Email email) {
    String localPart = email.localPart();
    Optional<SyntaxFault> fault = localPartFault(email, localPart);
    if (fault.isPresent()) {
      return malformed(fault.get());
    }
    if (email.isIpAddress()) {
      String literal = email.domain().startsWith("[") ? email.domain() : '[' + email.domain() + ']';
      return lenient ? withinLimits(localPart, literal) : malformed(SyntaxFault.ADDRESS_LITERAL);
    }
    return DomainNames.toAscii(email.domain())
        .map(domain -> withinLimits(localPart, domain))
        .orElseGet(() -> malformed(SyntaxFault.BAD_DOMAIN));
  }

  private Optional<SyntaxFault> localPartFault(Email email, String localPart) {
    if (email.hasIdentifier()) {
      return Optional.of(SyntaxFault.DISPLAY_NAME);
    }
    if (!email.comments().isEmpty()) {
      return Optional.of(SyntaxFault.COMMENT);
    }
    if (localPart.indexOf('"') < 0) {
      return localPart.indexOf('\\') < 0
          ? Optional.empty()
          : Optional.of(SyntaxFault.BAD_CHARACTER);
    }
    if (!isOneQuotedString(localPart)) {
      return Optional.of(SyntaxFault.BAD_QUOTING);
    }
    return lenient ? Optional.empty() : Optional.of(SyntaxFault.QUOTED_LOCAL_PART);
  }

  /**
   * RFC 5321 knows one quoted string as the whole local part; only RFC 5322 mixes them with atoms.
   */
  private static boolean isOneQuotedString(String localPart) {
    int last = localPart.length() - 1;
    if (last < 1 || localPart.charAt(0) != '"' || localPart.charAt(last) != '"') {
      return false;
    }
    for (int i = 1; i < last; i++) {
      char c = localPart.charAt(i);
      if (c == '"') {
        return false;
      }
      if (c == '\\') {
        i++;
        if (i == last || localPart.charAt(i) > 0x7e) {
          return false;
        }
      }
    }
    return true;
  }

  private static ParsedAddress withinLimits(String localPart, String domain) {
    int local = octets(localPart);
    if (local > MAX_LOCAL_PART) {
      return malformed(SyntaxFault.LOCAL_PART_TOO_LONG);
    }
    if (domain.length() > MAX_DOMAIN) {
      return malformed(SyntaxFault.DOMAIN_TOO_LONG);
    }
    if (local + 1 + domain.length() > MAX_ADDRESS) {
      return malformed(SyntaxFault.ADDRESS_TOO_LONG);
    }
    EmailAddress address = new EmailAddress(localPart, domain);
    return new ParsedAddress.WellFormed(
        address, address.hasAddressLiteral() ? List.of() : PublicSuffixes.candidates(domain));
  }

  private static int octets(String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair stands for two of the four octets.
      octets += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return octets;
  }

  private static ParsedAddress malformed(SyntaxFault fault) {
    return new ParsedAddress.Malformed(fault);
  }
}
