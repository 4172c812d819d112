package io.leadwise.emailvalidation.domain.address;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * Domain names as DNS knows them. Internationalised names are mapped by UTS 46, non-transitional,
 * as RFC 5891 wants it; {@code java.net.IDN} follows IDNA2003 and makes another name of {@code ß}.
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
              | IDNA.CHECK_CONTEXTJ);

  private DomainNames() {}

  /**
   * Returns the name in lower-case A-labels without a final dot; empty when it is no host name (RFC
   * 1123 §2.1, RFC 5890).
   */
  public static Optional<String> toAscii(String name) {
    if (isPlainHostName(name)) {
      return Optional.of(name.toLowerCase(Locale.ROOT));
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    UTS46.nameToASCII(name, ascii, info);
    String mapped = ascii.toString().toLowerCase(Locale.ROOT);
    return info.hasErrors() || !isHostName(mapped) ? Optional.empty() : Optional.of(mapped);
  }

  /**
   * Most names are plain ASCII, and ICU would cost them several times the rest of the syntax check.
   */
  private static boolean isPlainHostName(String name) {
    return isHostName(name) && !hasHyphensAtThreeAndFour(name);
  }

  /** Labels such as {@code xn--…} claim to be encoded, so they are decoded and checked. */
  private static boolean hasHyphensAtThreeAndFour(String name) {
    for (int at = name.indexOf("--"); at >= 0; at = name.indexOf("--", at + 1)) {
      if (at == 2 || at > 2 && name.charAt(at - 3) == '.') {
        return true;
      }
    }
    return false;
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
      boolean allowed =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
