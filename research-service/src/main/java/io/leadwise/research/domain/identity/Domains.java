package io.leadwise.research.domain.identity;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Registrable domains by the Public Suffix List: acme.co.uk for shop.acme.co.uk. Names of tenants
 * under a private suffix (acme.github.io) count as their own.
 */
public final class Domains {

  private static final Pattern HOST =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  private static final Pattern ROOT = Pattern.compile("\\.+$");

  /** Names that no company can have on the public Internet (RFC 6761, RFC 6762, RFC 8375). */
  private static final Set<String> NOT_PUBLIC =
      Set.of("localhost", "local", "internal", "invalid", "onion", "arpa", "lan", "home", "corp");

  private Domains() {}

  /**
   * Returns the registrable domain of a host name, lower case, in ASCII (IDNA).
   *
   * @param host e.g. WWW.Bücher.example; an address or a single label gives nothing
   */
  public static Optional<String> registrable(String host) {
    return ascii(host).map(Domains::assigned);
  }

  /** Returns the first label of a registrable domain: {@code acme} of acme.co.uk. */
  public static String brand(String registrableDomain) {
    return IDN.toUnicode(registrableDomain.substring(0, registrableDomain.indexOf('.')));
  }

  private static String assigned(String name) {
    String top = name.substring(name.lastIndexOf('.') + 1);
    if (EffectiveTldFinder.getEffectiveTLD(top) == null) {
      // A top level that the list does not know is a suffix of its own: the list's default rule.
      int second = name.lastIndexOf('.', name.length() - top.length() - 2);
      return name.substring(second + 1);
    }
    return EffectiveTldFinder.getAssignedDomain(name, true, false);
  }

  private static Optional<String> ascii(String host) {
    if (host == null) {
      return Optional.empty();
    }
    String name = ROOT.matcher(host.strip()).replaceFirst("");
    try {
      name = IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      // Not a host name at all, which is an answer: there is no domain.
      return Optional.empty();
    }
    boolean usable =
        name.length() <= 253
            && HOST.matcher(name).matches()
            && !NOT_PUBLIC.contains(name.substring(name.lastIndexOf('.') + 1));
    return usable ? Optional.of(name) : Optional.empty();
  }
}
