package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.PublicSuffixes;
import java.util.Set;

/** Domains that cannot be a mailbox's, whatever DNS answers. */
public final class SpecialUseDomains {

  /**
   * RFC 2606, 6761, 6762, 7686, 8375 and 9476, and {@code internal} (reserved by ICANN in 2024).
   */
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "test",
          "example",
          "invalid",
          "localhost",
          "local",
          "onion",
          "alt",
          "internal",
          "arpa",
          "localdomain");

  /** RFC 2606 §3: they exist, for documentation only. */
  private static final Set<String> DOCUMENTATION =
      Set.of("example.com", "example.net", "example.org");

  private static final String EXAMPLE = "example";

  private final boolean allowUnknown;
  private final boolean allowOneLetter;

  /**
   * @param allowUnknown take top-level domains that nobody has delegated, for networks with names
   *     of their own
   * @param allowOneLetter take those of one letter, too
   */
  public SpecialUseDomains(boolean allowUnknown, boolean allowOneLetter) {
    this.allowUnknown = allowUnknown;
    this.allowOneLetter = allowOneLetter;
  }

  /**
   * Examines a domain in A-labels.
   *
   * @return null when nothing is against it
   */
  DomainFault examine(String domain) {
    int dot = domain.lastIndexOf('.');
    if (dot > 0 && isOrdinary(domain, dot + 1)) {
      return isDocumentation(domain, dot) ? DomainFault.DOCUMENTATION_DOMAIN : null;
    }
    String tld = domain.substring(dot + 1);
    if (TOP_LEVEL.contains(tld)) {
      return DomainFault.SPECIAL_USE_DOMAIN;
    }
    if (dot < 0) {
      // Delegated or not: a top-level domain itself takes no mail that others would deliver (RFC
      // 7085).
      return DomainFault.NO_TOP_LEVEL_DOMAIN;
    }
    if (isNumber(tld)) {
      return DomainFault.NUMERIC_TOP_LEVEL_DOMAIN;
    }
    if (tld.length() == 1 && !allowOneLetter) {
      return DomainFault.ONE_LETTER_TOP_LEVEL_DOMAIN;
    }
    return allowUnknown ? null : DomainFault.UNKNOWN_TOP_LEVEL_DOMAIN;
  }

  /** Of the reserved ones the public-suffix list has these two only; the test holds it to that. */
  private static boolean isOrdinary(String domain, int from) {
    return PublicSuffixes.isTopLevelDomain(domain, from)
        && !domain.startsWith("arpa", from)
        && !domain.startsWith("onion", from);
  }

  private static boolean isDocumentation(String domain, int dot) {
    return domain.startsWith(EXAMPLE, dot - EXAMPLE.length())
        && DOCUMENTATION.contains(domain.substring(domain.lastIndexOf('.', dot - 1) + 1));
  }

  private static boolean isNumber(String tld) {
    return tld.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
