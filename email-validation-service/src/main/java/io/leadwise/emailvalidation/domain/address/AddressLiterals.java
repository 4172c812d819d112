package io.leadwise.emailvalidation.domain.address;

import java.util.Locale;

/**
 * Address literals (RFC 5321 §4.1.3). The only tag that is registered is IPv6, so no other one is
 * accepted.
 */
final class AddressLiterals {

  private static final String IPV6 = "IPv6:";
  private static final int GROUPS = 8;
  private static final int MAX_OCTET = 255;

  private AddressLiterals() {}

  /**
   * Returns the index of what is wrong; negative when nothing is.
   *
   * @param start index of the opening bracket; the literal has to reach to the end of the text
   */
  static int firstFault(String text, int start) {
    int end = text.indexOf(']', start);
    if (end < 0) {
      return text.length();
    }
    if (end + 1 < text.length()) {
      return end + 1;
    }
    int from = start + 1;
    return text.regionMatches(true, from, IPV6, 0, IPV6.length())
        ? ipv6Fault(text, from + IPV6.length(), end)
        : ipv4Fault(text, from, end);
  }

  /** Returns the one spelling under which verdicts are kept. */
  static String canonical(String literal) {
    return literal.regionMatches(true, 1, IPV6, 0, IPV6.length())
        ? '[' + IPV6 + literal.substring(1 + IPV6.length()).toLowerCase(Locale.ROOT)
        : literal;
  }

  /** Four numbers from 0 to 255; leading zeros are allowed by the grammar. */
  private static int ipv4Fault(String text, int from, int end) {
    int at = from;
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        if (at == end || text.charAt(at) != '.') {
          return at;
        }
        at++;
      }
      int first = at;
      int value = 0;
      while (at < end && at - first < 3 && isDigit(text.charAt(at))) {
        value = value * 10 + text.charAt(at) - '0';
        at++;
      }
      if (at == first || value > MAX_OCTET) {
        return first;
      }
    }
    return at == end ? -1 : at;
  }

  /**
   * Groups of one to four hexadecimal digits. As RFC 4291 §2.2 has it, {@code ::} may also stand
   * for a single group, and the last two may be an IPv4 address.
   */
  private static int ipv6Fault(String text, int from, int end) {
    int at = from;
    int groups = 0;
    boolean shortened = false;
    if (at + 1 < end && text.charAt(at) == ':' && text.charAt(at + 1) == ':') {
      shortened = true;
      at += 2;
    }
    while (at < end) {
      int group = at;
      while (at < end
          && at - group < 4
          && Character.digit(text.charAt(at), 16) >= 0
          && text.charAt(at) < 0x80) {
        at++;
      }
      if (at < end && text.charAt(at) == '.') {
        int fault = ipv4Fault(text, group, end);
        groups += 2;
        return fault >= 0 ? fault : countFault(groups, shortened, from);
      }
      if (at == group) {
        return at;
      }
      groups++;
      if (at == end) {
        break;
      }
      if (text.charAt(at) != ':') {
        return at;
      }
      at++;
      if (at < end && text.charAt(at) == ':') {
        if (shortened) {
          return at;
        }
        shortened = true;
        at++;
      } else if (at == end) {
        return at - 1;
      }
    }
    return countFault(groups, shortened, from);
  }

  private static int countFault(int groups, boolean shortened, int from) {
    boolean right = shortened ? groups < GROUPS : groups == GROUPS;
    return right ? -1 : from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
