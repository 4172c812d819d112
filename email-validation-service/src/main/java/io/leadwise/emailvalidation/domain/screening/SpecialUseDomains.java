package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.PublicSuffixes;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import java.util.Optional;
import java.util.Set;

/** Domains that cannot be a mailbox's, whatever DNS answers. */
final class SpecialUseDomains {

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

  private final boolean allowUnknownTopLevelDomains;

  SpecialUseDomains(boolean allowUnknownTopLevelDomains) {
    this.allowUnknownTopLevelDomains = allowUnknownTopLevelDomains;
  }

  /** What was found against a domain. */
  record Finding(Reason reason, String detail) {}

  Optional<Finding> examine(String domain) {
    int dot = domain.lastIndexOf('.');
    String tld = domain.substring(dot + 1);
    if (TOP_LEVEL.contains(tld)) {
      return Optional.of(
          new Finding(Reason.DOMAIN_INVALID, "." + tld + " is reserved for special use"));
    }
    if (dot < 0) {
      return Optional.of(new Finding(Reason.DOMAIN_INVALID, "there is no top-level domain"));
    }
    String lastTwo = domain.substring(domain.lastIndexOf('.', dot - 1) + 1);
    if (DOCUMENTATION.contains(lastTwo)) {
      return Optional.of(new Finding(Reason.FAKE, lastTwo + " is reserved for documentation"));
    }
    if (!allowUnknownTopLevelDomains && !PublicSuffixes.hasKnownTopLevelDomain(domain)) {
      return Optional.of(
          new Finding(Reason.DOMAIN_INVALID, "there is no top-level domain ." + tld));
    }
    return Optional.empty();
  }
}
