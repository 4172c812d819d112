package io.leadwise.emailvalidation.domain.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Big providers that a mistyped domain was probably meant to be. Providers with a short name (gmx,
 * aol, web, live) are left out: too many companies are one letter away from them.
 */
final class TypoSuggestions {

  private static final List<String> PROVIDERS =
      List.of(
          "gmail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "icloud.com",
          "googlemail.com",
          "protonmail.com",
          "yandex.com",
          "comcast.net",
          "verizon.net",
          "bellsouth.net",
          "sbcglobal.net",
          "rocketmail.com",
          "fastmail.com",
          "t-online.de",
          "freenet.de",
          "hotmail.co.uk",
          "yahoo.co.uk",
          "btinternet.com",
          "virginmedia.com",
          "hotmail.fr",
          "yahoo.fr",
          "orange.fr",
          "wanadoo.fr",
          "laposte.net",
          "hotmail.de",
          "yahoo.de",
          "outlook.de",
          "hotmail.it",
          "libero.it",
          "virgilio.it",
          "hotmail.es",
          "yahoo.es",
          "rediffmail.com",
          "yahoo.co.in",
          "bigpond.com",
          "optusnet.com.au",
          "telenet.be");

  /** From this length on, two slips of the finger are still recognisable. */
  private static final int LONG = 11;

  private TypoSuggestions() {}

  /** Returns the provider that is nearest, when it is near enough; never the domain itself. */
  static Optional<String> nearest(String domain) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String provider : PROVIDERS) {
      int allowed = provider.length() >= LONG ? 2 : 1;
      if (Math.abs(provider.length() - domain.length()) > allowed) {
        continue;
      }
      int distance = distance(domain, provider);
      if (distance == 0) {
        return Optional.empty();
      }
      if (distance <= allowed && distance < bestDistance) {
        best = provider;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Optimal string alignment: a swap of two neighbours, as in {@code gmial}, counts as one slip.
   */
  private static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    Arrays.setAll(previous, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edit = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        current[j] = swapped ? Math.min(edit, beforePrevious[j - 2] + 1) : edit;
      }
      int[] spare = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }
}
