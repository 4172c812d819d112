package io.leadwise.prioritization.domain.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that drafts are written in. */
public enum DraftLanguage {
  EN(Locale.UK, "d MMMM uuuu", "GB US IE AU NZ"),
  DE(Locale.GERMANY, "d. MMMM uuuu", "DE AT CH LI"),
  FR(Locale.FRANCE, "d MMMM uuuu", "FR LU MC"),
  ES(
      Locale.forLanguageTag("es-ES"),
      "d 'de' MMMM 'de' uuuu",
      "ES MX AR BO CL CO CR CU DO EC GT HN NI PA PE PY SV UY VE");

  private static final Map<String, DraftLanguage> BY_COUNTRY =
      Stream.of(values())
          .flatMap(language -> Stream.of(language.countries).map(it -> Map.entry(it, language)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Locale locale;
  private final String dayPattern;
  private final String[] countries;

  DraftLanguage(Locale locale, String dayPattern, String countries) {
    this.locale = locale;
    this.dayPattern = dayPattern;
    this.countries = countries.split(" ");
  }

  /** BCP 47. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return locale;
  }

  /** How a day is written, as a pattern of {@code DateTimeFormatter}. */
  String dayPattern() {
    return dayPattern;
  }

  /**
   * @param code BCP 47, one of en, de, fr and es
   */
  public static DraftLanguage ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * The language that most business letters of the country are written in; empty where none of ours
   * is.
   *
   * @param country ISO 3166 alpha-2; null is allowed
   */
  public static Optional<DraftLanguage> ofCountry(String country) {
    return country == null
        ? Optional.empty()
        : Optional.ofNullable(BY_COUNTRY.get(country.strip().toUpperCase(Locale.ROOT)));
  }
}
