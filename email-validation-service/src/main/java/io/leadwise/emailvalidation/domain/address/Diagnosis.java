package io.leadwise.emailvalidation.domain.address;

import io.leadwise.emailvalidation.domain.address.ParsedAddress.Malformed;

/**
 * Names what stands at the place where an address cannot go on. Only texts that are refused come
 * here, so it may look around at leisure for what the person probably meant to write.
 */
final class Diagnosis {

  private Diagnosis() {}

  /** Names the ASCII character at this place of the local part. */
  static Malformed ofLocalPart(String text, int at) {
    if (looksLikeMailbox(text)) {
      return new Malformed(SyntaxFault.DISPLAY_NAME, text.lastIndexOf('<'));
    }
    char c = text.charAt(at);
    return new Malformed(
        switch (c) {
          case '"', '\\' -> SyntaxFault.BAD_QUOTING;
          default -> common(text, at, SyntaxFault.BAD_CHARACTER);
        },
        at);
  }

  /** Names the ASCII character at this place of the domain. */
  static Malformed ofDomain(String text, int at) {
    SyntaxFault fault =
        text.charAt(at) == '@'
            ? SyntaxFault.SEVERAL_AT_SIGNS
            : common(text, at, SyntaxFault.DOMAIN_CHARACTER);
    return new Malformed(fault, at);
  }

  private static SyntaxFault common(String text, int at, SyntaxFault otherwise) {
    char c = text.charAt(at);
    return switch (c) {
      case '(', ')' -> SyntaxFault.COMMENT;
      case '<', '>' -> SyntaxFault.DISPLAY_NAME;
      case ',', ';' -> isBetweenAddresses(text, at) ? SyntaxFault.SEVERAL_ADDRESSES : otherwise;
      case ' ' -> isBetweenAddresses(text, at) ? SyntaxFault.SEVERAL_ADDRESSES : SyntaxFault.SPACE;
      default -> c < ' ' || c == 0x7f ? SyntaxFault.CONTROL_CHARACTER : otherwise;
    };
  }

  /** Names what is wrong with a text that begins with @. */
  static Malformed withoutLocalPart(String text) {
    int colon = text.indexOf(':');
    boolean route = colon > 1 && text.indexOf('@', colon) > 0 && text.charAt(1) != '[';
    return new Malformed(route ? SyntaxFault.SOURCE_ROUTE : SyntaxFault.NO_LOCAL_PART, 0);
  }

  /** Names what stands behind the closing quote instead of the @. */
  static Malformed afterQuotedString(String text, int at) {
    return looksLikeMailbox(text)
        ? new Malformed(SyntaxFault.DISPLAY_NAME, text.lastIndexOf('<'))
        : new Malformed(SyntaxFault.BAD_QUOTING, at);
  }

  /**
   * Tells whether the local part has an encoded word in it, which RFC 2047 §5 keeps out of
   * addresses and which some servers decode into another address.
   */
  static boolean hasEncodedWord(String text, int end) {
    int begin = text.indexOf("=?");
    int encoding = text.indexOf('?', begin + 2);
    int word = encoding < 0 ? -1 : text.indexOf('?', encoding + 1);
    int close = word < 0 ? -1 : text.indexOf("?=", word + 1);
    return word == encoding + 2 && close > 0 && close < end;
  }

  private static boolean looksLikeMailbox(String text) {
    int open = text.lastIndexOf('<');
    return open >= 0 && text.indexOf('>', open) > open && text.indexOf('@', open) > open;
  }

  private static boolean isBetweenAddresses(String text, int at) {
    int before = text.indexOf('@');
    return before >= 0 && before < at && text.indexOf('@', at) > at;
  }
}
