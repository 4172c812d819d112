package io.leadwise.emailvalidation.domain.address;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.ArrayList;
import java.util.List;

/** The public-suffix list (publicsuffix.org), private section included. Takes names in A-labels. */
public final class PublicSuffixes {

  private PublicSuffixes() {}

  /** Tells whether anybody can register names below this one, such as {@code co.uk}. */
  public static boolean isPublicSuffix(String domain) {
    return registrable(domain) == null;
  }

  /** Tells whether the top-level domain of the name is delegated at all. */
  public static boolean hasKnownTopLevelDomain(String domain) {
    return EffectiveTldFinder.getEffectiveTLD(domain, false) != null;
  }

  /**
   * Returns the domain and its parents down to the registrable domain, most specific first; a
   * public suffix itself is never among them, so that no list entry can match a whole country.
   */
  public static List<String> candidates(String domain) {
    String registrable = registrable(domain);
    if (registrable == null) {
      return List.of();
    }
    List<String> candidates = new ArrayList<>(2);
    String name = domain;
    while (name.length() > registrable.length()) {
      candidates.add(name);
      name = name.substring(name.indexOf('.') + 1);
    }
    candidates.add(registrable);
    return candidates;
  }

  private static String registrable(String domain) {
    String assigned = EffectiveTldFinder.getAssignedDomain(domain, true, false);
    if (assigned != null || hasKnownTopLevelDomain(domain)) {
      return assigned;
    }
    // The list's prevailing rule for an unknown top-level domain is "*".
    int tld = domain.lastIndexOf('.');
    return tld < 0 ? null : domain.substring(domain.lastIndexOf('.', tld - 1) + 1);
  }
}
