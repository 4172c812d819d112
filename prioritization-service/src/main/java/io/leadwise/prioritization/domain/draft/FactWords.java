package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.text.PlainText;
import io.leadwise.prioritization.domain.draft.text.Shortening;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * How a fact is told in a language: figures and days as they are written there, texts as quotes.
 */
final class FactWords {
  private static final Map<DraftLanguage, Map<String, String>> ABOUT =
      Map.of(
          DraftLanguage.EN,
          Map.of(
              "revenue", "revenue",
              "employees", "employees",
              "product", "product",
              "mission", "mission",
              "industry", "industry",
              "headquarters", "headquarters"),
          DraftLanguage.DE,
          Map.of(
              "revenue", "Umsatz",
              "employees", "Beschäftigte",
              "product", "Produkt",
              "mission", "Leitbild",
              "industry", "Branche",
              "headquarters", "Hauptsitz"),
          DraftLanguage.FR,
          Map.of(
              "revenue", "chiffre d’affaires",
              "employees", "effectif",
              "product", "produit",
              "mission", "mission",
              "industry", "secteur",
              "headquarters", "siège"),
          DraftLanguage.ES,
          Map.of(
              "revenue", "ingresos",
              "employees", "plantilla",
              "product", "producto",
              "mission", "misión",
              "industry", "sector",
              "headquarters", "sede"));

  private static final int LONGEST_PUBLISHER = 60;

  private FactWords() {}

  /** Empty for news, which need no such word. */
  static String about(OpeningFact fact, DraftLanguage language) {
    return ABOUT.get(language).getOrDefault(fact.attribute(), "");
  }

  static String words(OpeningFact fact, DraftLanguage language, int longest) {
    if (fact.isFigure()) {
      NumberFormat format = NumberFormat.getNumberInstance(language.locale());
      String number = format.format(fact.number());
      String currency = PlainText.prose(fact.currency());
      return currency.isEmpty() ? number : number + " " + currency;
    }
    return Shortening.of(PlainText.quote(fact.value()), longest);
  }

  static String publisher(OpeningFact fact) {
    return Shortening.of(PlainText.quote(fact.publisher()), LONGEST_PUBLISHER);
  }

  /** Publisher and, where it is known, day: "Reuters, 3 October 2026". */
  static String source(OpeningFact fact, DraftLanguage language) {
    return publisher(fact) + day(fact.asOf(), language).map(day -> ", " + day).orElse("");
  }

  private static Optional<String> day(String asOf, DraftLanguage language) {
    try {
      return Optional.ofNullable(asOf)
          .map(
              text ->
                  switch (text.length()) {
                    case 4 -> Year.parse(text).toString();
                    case 7 -> in(language, monthPattern(language)).format(YearMonth.parse(text));
                    default -> in(language, language.dayPattern()).format(LocalDate.parse(text));
                  });
    } catch (DateTimeException e) {
      // A day that cannot be read is not told; the fact stands without it.
      return Optional.empty();
    }
  }

  private static String monthPattern(DraftLanguage language) {
    return language == DraftLanguage.ES ? "MMMM 'de' uuuu" : "MMMM uuuu";
  }

  private static DateTimeFormatter in(DraftLanguage language, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
