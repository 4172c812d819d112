package io.leadwise.emailvalidation.domain.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Providers that a mistyped domain was probably meant to be. Only names that are long, or nobody
 * else's, stand here: too many companies are one letter away from gmx, aol or orange. The first
 * letter has to be right, or swapped with the second, because people hardly ever get it wrong and
 * other firms differ in just that one (mail, email and ymail from gmail, cloud from icloud).
 */
final class TypoSuggestions {

  /**
   * A provider's name.
   *
   * @param home what its addresses end with, unless the lists know another ending of it
   * @param alone whether nobody else has the name under any ending
   */
  private record Brand(String name, String home, boolean alone, long letters) {}

  private static final List<Brand> BRANDS =
      List.of(
          alone("gmail"),
          alone("googlemail"),
          alone("hotmail"),
          alone("icloud"),
          alone("protonmail"),
          brand("yahoo", "com"),
          brand("outlook", "com"),
          brand("yandex", "com"),
          brand("fastmail", "com"),
          brand("rocketmail", "com"),
          brand("rediffmail", "com"),
          brand("tutanota", "com"),
          brand("comcast", "net"),
          brand("verizon", "net"),
          brand("bellsouth", "net"),
          brand("sbcglobal", "net"),
          brand("earthlink", "net"),
          brand("btinternet", "com"),
          brand("virginmedia", "com"),
          brand("ntlworld", "com"),
          brand("blueyonder", "co.uk"),
          brand("t-online", "de"),
          brand("freenet", "de"),
          brand("wanadoo", "fr"),
          brand("laposte", "net"),
          brand("virgilio", "it"),
          brand("bigpond", "com"),
          brand("optusnet", "com.au"));

  /** Short names are not guessed at, but what nobody has delegated can only be a slip. */
  private static final Map<String, String> SHORT =
      Map.of("aol", "com", "gmx", "de", "msn", "com", "live", "com", "web", "de");

  /** What fingers make of {@code com}; none of them is delegated. */
  private static final Set<String> NO_COM =
      Set.of(
          "con", "cmo", "ocm", "comm", "coom", "ccom", "cim", "cpm", "clm", "vom", "xom", "dom",
          "col", "cok", "cpom", "ciom", "c0m", "conm", "comn", "vcom", "xcom");

  /** Delegated, yet under a provider's name only ever {@code com} with a letter lost. */
  private static final Set<String> LOST_LETTER = Set.of("co", "cm", "om");

  /** From this length on, two slips of the finger are still recognisable. */
  private static final int LONG = 9;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 13;

  private final MailboxLists lists;
  private final Brand[][] byFirstLetter = new Brand[128][];

  TypoSuggestions(MailboxLists lists) {
    this.lists = lists;
    Arrays.fill(byFirstLetter, new Brand[0]);
    for (Brand brand : BRANDS) {
      char first = brand.name.charAt(0);
      Brand[] known = byFirstLetter[first];
      byFirstLetter[first] = Arrays.copyOf(known, known.length + 1);
      byFirstLetter[first][known.length] = brand;
    }
  }

  /**
   * Returns the domain that was probably meant; null when this one looks right.
   *
   * @param domain in A-labels, and no free provider
   * @param fault what is wrong with it; null when nothing is
   */
  String nearest(String domain, DomainFault fault) {
    int dot = domain.indexOf('.');
    if (dot < 0) {
      return withoutDot(domain);
    }
    if (dot >= SHORTEST && dot <= LONGEST) {
      Brand brand = brand(domain, dot);
      if (brand != null) {
        return completed(brand, domain.substring(0, dot), domain.substring(dot + 1));
      }
    }
    return fault == DomainFault.UNKNOWN_TOP_LEVEL_DOMAIN ? toCom(domain) : null;
  }

  private String completed(Brand brand, String name, String ending) {
    String sameEnding = brand.name + '.' + ending;
    if (ending.equals(brand.home) || lists.isFreeProvider(sameEnding)) {
      return sameEnding;
    }
    boolean slip = NO_COM.contains(ending) || LOST_LETTER.contains(ending);
    boolean exact = name.equals(brand.name);
    return slip || exact && brand.alone ? brand.name + '.' + brand.home : null;
  }

  private static String toCom(String domain) {
    int dot = domain.lastIndexOf('.');
    if (!NO_COM.contains(domain.substring(dot + 1))) {
      return null;
    }
    String name = domain.substring(0, dot);
    return name + '.' + SHORT.getOrDefault(name, "com");
  }

  private static String withoutDot(String label) {
    for (Brand brand : BRANDS) {
      int length = brand.name.length();
      if (label.length() == length + brand.home.length()
          && label.startsWith(brand.name)
          && label.endsWith(brand.home)) {
        return brand.name + '.' + brand.home;
      }
    }
    return null;
  }

  private Brand brand(String domain, int length) {
    Brand found = nearest(domain, length, byFirstLetter[domain.charAt(0)]);
    return found == null && domain.charAt(0) != domain.charAt(1)
        ? swapped(domain, length, byFirstLetter[domain.charAt(1)])
        : found;
  }

  private static Brand nearest(String domain, int length, Brand[] brands) {
    if (brands.length == 0) {
      return null;
    }
    long letters = letters(domain, length);
    Brand best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Brand brand : brands) {
      int allowed = brand.name.length() >= LONG ? 2 : 1;
      if (Math.abs(brand.name.length() - length) > allowed
          // Each slip brings or takes away one letter at most.
          || Long.bitCount(letters & ~brand.letters) > allowed
          || Long.bitCount(brand.letters & ~letters) > allowed) {
        continue;
      }
      int distance = distance(domain.substring(0, length), brand.name);
      if (distance <= allowed && distance < bestDistance) {
        best = brand;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static Brand swapped(String domain, int length, Brand[] brands) {
    for (Brand brand : brands) {
      if (brand.name.length() == length
          && brand.name.charAt(1) == domain.charAt(0)
          && brand.name.regionMatches(2, domain, 2, length - 2)) {
        return brand;
      }
    }
    return null;
  }

  private static long letters(String name, int length) {
    long letters = 0;
    for (int i = 0; i < length; i++) {
      letters |= 1L << name.charAt(i);
    }
    return letters;
  }

  private static Brand alone(String name) {
    return new Brand(name, "com", true, letters(name, name.length()));
  }

  private static Brand brand(String name, String home) {
    return new Brand(name, home, false, letters(name, name.length()));
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
