package io.leadwise.research.sources.wikidata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** ISO codes of the countries and currencies that statements point to. */
final class WikidataCodes {

  private static final Properties CURRENCIES = load("research/wikidata-currencies.properties");
  private static final Properties COUNTRIES = load("research/wikidata-countries.properties");

  private WikidataCodes() {}

  /** Returns the ISO 4217 code of a currency's item. */
  static Optional<String> currency(String itemId) {
    return Optional.ofNullable(CURRENCIES.getProperty(itemId));
  }

  /** Returns the ISO 3166 alpha-2 code of a country's item. */
  static Optional<String> country(String itemId) {
    return Optional.ofNullable(COUNTRIES.getProperty(itemId));
  }

  private static Properties load(String file) {
    Properties codes = new Properties();
    try (var in = WikidataCodes.class.getClassLoader().getResourceAsStream(file)) {
      codes.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
