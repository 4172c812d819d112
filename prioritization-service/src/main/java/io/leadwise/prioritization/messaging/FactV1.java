package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One cited fact, in events. */
record FactV1(
    UUID factId,
    String section,
    String attribute,
    String value,
    BigDecimal number,
    String currency,
    String asOf,
    double confidence,
    boolean stale,
    boolean conflict,
    boolean corrected,
    NewsV1 news,
    List<UUID> derivedFrom,
    String note,
    List<SourceV1> sources) {

  Fact toDomain() {
    return new Fact(
        factId,
        ResearchSection.valueOf(section),
        attribute,
        value,
        MoneyV1.plain(number),
        currency,
        asOf,
        confidence,
        stale,
        conflict,
        corrected,
        NewsV1.toDomain(news),
        derivedFrom,
        note,
        sources.stream().map(SourceV1::toDomain).toList());
  }

  static FactV1 of(Fact fact) {
    return new FactV1(
        fact.factId(),
        fact.section().name(),
        fact.attribute(),
        fact.value(),
        fact.number(),
        fact.currency(),
        fact.asOf(),
        fact.confidence(),
        fact.stale(),
        fact.conflict(),
        fact.corrected(),
        NewsV1.of(fact.news()),
        fact.derivedFrom(),
        fact.note(),
        fact.sources().stream().map(SourceV1::of).toList());
  }

  record NewsV1(String type, String method, double confidence) {
    static Fact.News toDomain(NewsV1 it) {
      return it == null ? null : new Fact.News(it.type, it.method, it.confidence);
    }

    static NewsV1 of(Fact.News it) {
      return it == null ? null : new NewsV1(it.type(), it.method(), it.confidence());
    }
  }

  record SourceV1(
      String url,
      String publisher,
      String quote,
      Instant retrievedAt,
      Instant publishedAt,
      String licence) {
    Fact.Source toDomain() {
      return new Fact.Source(url, publisher, quote, retrievedAt, publishedAt, licence);
    }

    static SourceV1 of(Fact.Source it) {
      return new SourceV1(
          it.url(), it.publisher(), it.quote(), it.retrievedAt(), it.publishedAt(), it.licence());
    }
  }
}
