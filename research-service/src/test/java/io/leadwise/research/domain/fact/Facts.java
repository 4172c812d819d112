package io.leadwise.research.domain.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Builds facts for tests. */
public final class Facts {

  public static final Instant READ = Instant.parse("2026-11-24T08:00:00Z");

  private Facts() {}

  public static Finding finding(SectionName section, String attribute, String value, String asOf) {
    return new Finding(section, attribute, value, null, null, asOf, 0.8, source("A", null));
  }

  public static Finding employees(String publisher, int number) {
    return new Finding(
        SectionName.BUSINESS_OVERVIEW,
        Attributes.EMPLOYEES,
        String.valueOf(number),
        BigDecimal.valueOf(number),
        null,
        null,
        publisher.equals("A") ? 0.8 : 0.85,
        source(publisher, null));
  }

  /** A figure of an amount of money, from a source with a host of its own. */
  public static ResearchFact money(
      String attribute, long amount, String currency, String asOf, String publisher) {
    return fact(
        publisher,
        new Finding(
            SectionName.FINANCES,
            attribute,
            Figures.grouped(BigDecimal.valueOf(amount)) + " " + currency,
            BigDecimal.valueOf(amount),
            currency,
            asOf,
            0.85,
            source(publisher, null)));
  }

  /** A statement of a source with a host of its own. */
  public static ResearchFact text(
      SectionName section, String attribute, String value, String publisher, double confidence) {
    return fact(
        publisher,
        new Finding(
            section, attribute, value, null, null, null, confidence, source(publisher, null)));
  }

  /** News under an address; its id follows from headline and address. */
  public static ResearchFact news(
      String headline, String day, String url, String origin, NewsHint hint) {
    FactSource source =
        new FactSource(url, origin, headline, READ, null, "rights with the publisher");
    return fact(origin, Finding.news(headline, day, hint, SourceClass.NEWS_FEED, source));
  }

  public static FactSource source(String publisher, Instant publishedAt) {
    return new FactSource(
        "https://" + publisher.toLowerCase() + ".example/",
        publisher,
        "words",
        READ,
        publishedAt,
        "CC0-1.0");
  }

  public static ResearchFact fact(String origin, Finding finding) {
    return ResearchFact.of(new UUID(0, finding.hashCode()), origin, finding);
  }
}
