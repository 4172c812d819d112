package io.leadwise.research.sources.edgar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The SEC's own codes of states and countries; two letters are a state of the United States. */
final class EdgarPlaces {

  private static final Properties COUNTRIES = load();

  private EdgarPlaces() {}

  /** Returns the country, ISO 3166 alpha-2; null for a code that is not known. */
  static String country(String code) {
    if (code == null) {
      return null;
    }
    return code.matches("[A-Z]{2}") && !code.equals("XX") ? "US" : COUNTRIES.getProperty(code);
  }

  private static Properties load() {
    Properties countries = new Properties();
    try (InputStream in =
        EdgarPlaces.class.getResourceAsStream("/research/edgar-countries.properties")) {
      countries.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return countries;
  }
}
