package io.leadwise.research.domain.fact;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one source states about a company. It cannot be made without its source: no source, no
 * insight (domain.md §5).
 *
 * @param attribute what it is about, one of {@link Attributes} where one fits
 * @param value as a reader sees it
 * @param number for figures, else null
 * @param currency ISO 4217, for amounts of money, else null
 * @param asOf day or period that the value is about: 2024, 2024-09 or 2024-09-28; else null
 * @param newsHint what the source says about the type of its news; null without a word about it
 */
public record Finding(
    SectionName section,
    String attribute,
    String value,
    BigDecimal number,
    String currency,
    String asOf,
    double confidence,
    FactSource source,
    NewsHint newsHint) {

  public static final int MAX_VALUE = 500;

  public Finding {
    Objects.requireNonNull(section);
    Objects.requireNonNull(attribute);
    Objects.requireNonNull(source, "A fact needs a source");
    value = Words.shorten(value, MAX_VALUE);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A fact about " + attribute + " says nothing");
    }
    if (asOf != null) {
      Period.parse(asOf);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Not a confidence: " + confidence);
    }
  }

  /** A statement without a word about the type of news. */
  public Finding(
      SectionName section,
      String attribute,
      String value,
      BigDecimal number,
      String currency,
      String asOf,
      double confidence,
      FactSource source) {
    this(section, attribute, value, number, currency, asOf, confidence, source, null);
  }

  /** Returns the same finding with what is known about the type of its news. */
  public Finding typed(NewsHint hint) {
    return new Finding(section, attribute, value, number, currency, asOf, confidence, source, hint);
  }

  /**
   * A piece of news.
   *
   * @param day of the publication or the event, or null
   * @param hint what the source says about its type, or null
   */
  public static Finding news(
      String headline, String day, NewsHint hint, SourceClass sourceClass, FactSource source) {
    return new Finding(
        SectionName.ACCOUNT_NEWS,
        Attributes.NEWS,
        headline,
        null,
        null,
        day,
        sourceClass.confidence(),
        source,
        hint);
  }

  /** A statement in words. */
  public static Finding text(
      SectionName section,
      String attribute,
      String value,
      String asOf,
      SourceClass sourceClass,
      FactSource source) {
    return new Finding(
        section, attribute, value, null, null, asOf, sourceClass.confidence(), source);
  }
}
