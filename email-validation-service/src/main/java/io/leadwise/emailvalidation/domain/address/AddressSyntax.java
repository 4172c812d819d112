package io.leadwise.emailvalidation.domain.address;

/**
 * Reads addresses as SMTP does: RFC 5321 §4.1.2, internationalised by RFC 6531 §3.3, domains by RFC
 * 5891. What only message headers know (RFC 5322: comments, folding white space, obsolete forms) is
 * refused. ADR 0017 tells why this is not left to JMail.
 */
public final class AddressSyntax {

  /** Longer texts are not even looked at, whoever sends them. */
  static final int MAX_READ = 1000;

  private final boolean lenient;

  /**
   * @param lenient take all that the RFCs allow: quoted local parts, address literals and every
   *     character beyond ASCII. Among leads these are nearly always a mistake of whoever typed,
   *     pasted or exported them.
   */
  public AddressSyntax(boolean lenient) {
    this.lenient = lenient;
  }

  /** Reads a text that is meant to be one address and nothing else. */
  public ParsedAddress parse(String text) {
    if (text == null || text.isEmpty()) {
      return new ParsedAddress.Malformed(SyntaxFault.EMPTY, 0);
    }
    if (text.length() > MAX_READ) {
      return new ParsedAddress.Malformed(SyntaxFault.ADDRESS_TOO_LONG, MAX_READ);
    }
    return new AddressReader(text, lenient).read();
  }
}
