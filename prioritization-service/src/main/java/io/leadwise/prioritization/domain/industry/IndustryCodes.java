package io.leadwise.prioritization.domain.industry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Industries by their codes. A code must say which list it is from ({@code NAICS 541511}, {@code
 * SIC 7372}, {@code ISIC J62}, {@code NACE 62.01}), or show it by its form: six digits are of
 * NAICS, two and two with a dot between of ISIC and NACE. Other bare digits mean different things
 * in different lists and are not read.
 */
final class IndustryCodes {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(naics|sic|isic|nace|wz)\\b[^0-9a-z]*(?:code|rev[. ]*[0-9](?![0-9]))?[^0-9a-z]*"
              + "([a-u](?![a-z])[. ]?)?([0-9]{1,2}(?:\\.[0-9]{1,2}){1,2}|[0-9]{1,6})?\\b");
  private static final Pattern SIX_DIGITS = Pattern.compile("\\b([0-9]{6})\\b");
  private static final Pattern DOTTED = Pattern.compile("\\b([0-9]{2}\\.[0-9]{1,2})\\b");

  private enum Scheme {
    ISIC,
    NAICS,
    SIC
  }

  private final Map<Scheme, Map<String, Industry>> byCode = new EnumMap<>(Scheme.class);

  IndustryCodes(Collection<Industry> industries) {
    index(Scheme.ISIC, industries, Industry::isic);
    index(Scheme.NAICS, industries, Industry::naics);
    index(Scheme.SIC, industries, Industry::sic);
  }

  private void index(
      Scheme scheme, Collection<Industry> industries, Function<Industry, List<String>> codes) {
    Map<String, Industry> index = new HashMap<>();
    // A code that stands at a parent and at its part means the parent, which is listed first.
    industries.forEach(it -> codes.apply(it).forEach(code -> index.putIfAbsent(code, it)));
    byCode.put(scheme, index);
  }

  /** The industry of the code in the text; empty when there is none that is known. */
  Optional<Industry> find(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher named = NAMED.matcher(lower);
    if (named.find()) {
      return of(named.group(1), named.group(2), named.group(3));
    }
    Matcher six = SIX_DIGITS.matcher(lower);
    if (six.find()) {
      return longest(Scheme.NAICS, six.group(1));
    }
    Matcher dotted = DOTTED.matcher(lower);
    return dotted.find() ? longest(Scheme.ISIC, digits(dotted.group(1))) : Optional.empty();
  }

  private Optional<Industry> of(String list, String letter, String code) {
    Scheme scheme =
        switch (list) {
          case "naics" -> Scheme.NAICS;
          case "sic" -> Scheme.SIC;
          default -> Scheme.ISIC;
        };
    if (code != null) {
      return longest(scheme, digits(code));
    }
    return letter == null
        ? Optional.empty()
        : Optional.ofNullable(
            byCode.get(Scheme.ISIC).get(letter.substring(0, 1).toUpperCase(Locale.ROOT)));
  }

  private Optional<Industry> longest(Scheme scheme, String code) {
    for (int length = code.length(); length > 0; length--) {
      Industry found = byCode.get(scheme).get(code.substring(0, length));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String digits(String code) {
    return code.replace(".", "");
  }
}
