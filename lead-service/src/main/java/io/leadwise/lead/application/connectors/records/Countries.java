package io.leadwise.lead.application.connectors.records;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the ISO 3166 code of a country in free text. */
final class Countries {

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** Null for no text and for one that names no country. */
  static String code(String text) {
    return text == null ? null : CODES.get(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    codes.put("uk", "GB");
    codes.put("great britain", "GB");
    codes.put("united states of america", "US");
    return codes;
  }
}
