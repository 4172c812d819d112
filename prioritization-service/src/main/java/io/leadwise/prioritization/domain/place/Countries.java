package io.leadwise.prioritization.domain.place;

import io.leadwise.prioritization.domain.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by code and by name. */
public final class Countries {
  private static final Set<String> CODES =
      Set.copyOf(Arrays.asList(Locale.getISOCountries())); // alpha-2

  /** Every European language of a seller, so that a country may be called as at home. */
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "no", "fi", "pl");

  /** Names in use that no list of names has; folded. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("u s", "US"),
          Map.entry("u s a", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("america", "US"),
          Map.entry("estados unidos de america", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("grossbritannien", "GB"),
          Map.entry("grande bretagne", "GB"),
          Map.entry("gran bretana", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("northern ireland", "GB"),
          Map.entry("holland", "NL"),
          Map.entry("the netherlands", "NL"),
          Map.entry("czech republic", "CZ"),
          Map.entry("tschechische republik", "CZ"),
          Map.entry("south korea", "KR"),
          Map.entry("korea", "KR"),
          Map.entry("republic of korea", "KR"),
          Map.entry("russian federation", "RU"),
          Map.entry("viet nam", "VN"),
          Map.entry("turkey", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("uae", "AE"),
          Map.entry("people s republic of china", "CN"),
          Map.entry("hong kong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("federal republic of germany", "DE"),
          Map.entry("bundesrepublik deutschland", "DE"),
          Map.entry("brd", "DE"),
          Map.entry("kosovo", "XK"),
          Map.entry("xk", "XK"));

  private static final Map<String, String> BY_NAME = byName();

  private Countries() {}

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    for (String code : CODES) {
      Locale country = new Locale.Builder().setRegion(code).build();
      LANGUAGES.forEach(
          language ->
              names.putIfAbsent(
                  Texts.folded(country.getDisplayCountry(Locale.forLanguageTag(language))), code));
      names.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
    }
    // Codes come last: no name may hide one.
    CODES.forEach(code -> names.put(code.toLowerCase(Locale.ROOT), code));
    names.putAll(OTHER_NAMES);
    return Map.copyOf(names);
  }

  /** Whether it is a code of ISO 3166 alpha-2, in capitals. */
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /**
   * The alpha-2 code of a country that is given by its code (two letters or three) or its name in
   * one of a dozen languages; empty when it is none that is known.
   */
  public static Optional<String> find(String country) {
    return country == null
        ? Optional.empty()
        : Optional.ofNullable(BY_NAME.get(Texts.folded(country)));
  }
}
