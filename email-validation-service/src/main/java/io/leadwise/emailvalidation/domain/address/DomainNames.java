package io.leadwise.emailvalidation.domain.address;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Domain names as DNS knows them. Internationalised names are mapped by UTS 46, non-transitional,
 * and then held to IDNA2008 (RFC 5891); {@code java.net.IDN} follows IDNA2003 and makes another
 * name of {@code ß}.
 */
public final class DomainNames {

  private static final int MAX_DOMAIN = 253;
  private static final int MAX_LABEL = 63;
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.CHECK_CONTEXTO);

  private static final Set<IDNA.Error> TOO_LONG =
      Set.of(IDNA.Error.LABEL_TOO_LONG, IDNA.Error.DOMAIN_NAME_TOO_LONG);
  private static final Set<IDNA.Error> HYPHEN =
      Set.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN);

  private DomainNames() {}

  /**
   * A name in lower-case A-labels, or what is wrong with it.
   *
   * @param fault null when nothing is
   * @param at beginning of the faulty label, in UTF-16 code units of the name
   */
  record Result(String ascii, SyntaxFault fault, int at) {}

  /**
   * Returns the name in lower-case A-labels without a final dot; empty when it is no host name (RFC
   * 1123 §2.1, RFC 5890).
   */
  public static Optional<String> toAscii(String name) {
    if (isPlainHostName(name)) {
      return Optional.of(name.toLowerCase(Locale.ROOT));
    }
    return Optional.ofNullable(read(name).ascii());
  }

  /** Tells whether UTS 46 reads it as a dot between labels. */
  static boolean isDot(char c) {
    return c == '.' || c == '\u3002' || c == '\uff0e' || c == '\uff61';
  }

  /** Tells whether a label such as {@code xn--…} claims to be encoded. */
  static boolean hasHyphensAtThreeAndFour(String name, int from, int to) {
    return to - from > 3 && name.charAt(from + 2) == '-' && name.charAt(from + 3) == '-';
  }

  /** Reads any name; a plain one is cheaper to check without. */
  static Result read(String name) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    UTS46.nameToASCII(name, ascii, info);
    String mapped = ascii.toString().toLowerCase(Locale.ROOT);
    return info.hasErrors() || !isHostName(mapped) || !isIdna2008(name, mapped)
        ? firstFault(name)
        : new Result(mapped, null, -1);
  }

  /** What is allowed as it was written stays so when it is mapped; only the rest is decoded. */
  private static boolean isIdna2008(String name, String ascii) {
    if (!name.contains("--") && Idna2008.allows(name)) {
      return true;
    }
    StringBuilder unicode = new StringBuilder();
    UTS46.nameToUnicode(ascii, unicode, new IDNA.Info());
    return Idna2008.allows(unicode);
  }

  /** Looks for the label to blame, one by one. */
  private static Result firstFault(String name) {
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isDot(name.charAt(i))) {
        SyntaxFault fault = labelFault(name.substring(from, i));
        if (fault != null) {
          return new Result(null, fault, from == name.length() && from > 0 ? from - 1 : from);
        }
        from = i + 1;
      }
    }
    // Each label is right by itself: together they are too long, or mix directions of writing.
    StringBuilder ascii = new StringBuilder();
    UTS46.nameToASCII(name, ascii, new IDNA.Info());
    return new Result(
        null,
        ascii.length() > MAX_DOMAIN ? SyntaxFault.DOMAIN_TOO_LONG : SyntaxFault.BAD_U_LABEL,
        0);
  }

  private static SyntaxFault labelFault(String label) {
    if (label.isEmpty()) {
      return SyntaxFault.EMPTY_LABEL;
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    UTS46.labelToASCII(label, ascii, info);
    String mapped = ascii.toString().toLowerCase(Locale.ROOT);
    if (!info.hasErrors() && isLabel(mapped, 0, mapped.length()) && isIdna2008(label, mapped)) {
      return null;
    }
    if (info.getErrors().stream().anyMatch(TOO_LONG::contains)) {
      return SyntaxFault.LABEL_TOO_LONG;
    }
    if (label.regionMatches(true, 0, "xn--", 0, 4)) {
      return SyntaxFault.BAD_A_LABEL;
    }
    if (info.getErrors().stream().anyMatch(HYPHEN::contains)) {
      return SyntaxFault.LABEL_HYPHEN;
    }
    return info.getErrors().contains(IDNA.Error.HYPHEN_3_4)
        ? SyntaxFault.RESERVED_LABEL
        : SyntaxFault.BAD_U_LABEL;
  }

  private static boolean isPlainHostName(String name) {
    return isHostName(name) && !name.contains("--");
  }

  private static boolean isHostName(String name) {
    if (name.isEmpty() || name.length() > MAX_DOMAIN) {
      return false;
    }
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        if (!isLabel(name, start, i)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean isLabel(String name, int start, int end) {
    int length = end - start;
    if (length == 0 || length > MAX_LABEL) {
      return false;
    }
    if (name.charAt(start) == '-' || name.charAt(end - 1) == '-') {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      if (!Characters.isLetterOrDigit(c) && c != '-') {
        return false;
      }
    }
    return true;
  }
}
