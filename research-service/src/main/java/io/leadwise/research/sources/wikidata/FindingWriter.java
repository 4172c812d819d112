package io.leadwise.research.sources.wikidata;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Figures;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.sources.wikidata.Statement.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes statements as findings, each with the statement itself as its quote. */
final class FindingWriter {

  private static final String PUBLISHER = "Wikidata";

  private final WikidataClient.ReadItem read;
  private final Map<String, String> labels;
  private final List<Finding> findings = new ArrayList<>();

  FindingWriter(WikidataClient.ReadItem read, Map<String, String> labels) {
    this.read = read;
    this.labels = labels;
  }

  List<Finding> write(Selection selection) {
    description();
    items(selection, Property.INDUSTRY, Attributes.INDUSTRY);
    figure(selection, Property.EMPLOYEES, SectionName.BUSINESS_OVERVIEW, Attributes.EMPLOYEES);
    items(selection, Property.HEADQUARTERS, Attributes.HEADQUARTERS);
    items(selection, Property.COUNTRY, Attributes.COUNTRY);
    founded(selection);
    items(selection, Property.CHIEF_EXECUTIVE, Attributes.CHIEF_EXECUTIVE);
    items(selection, Property.PRODUCT, Attributes.PRODUCT);
    items(selection, Property.PARENT, Attributes.PARENT_COMPANY);
    texts(selection, Property.WEBSITE, Attributes.WEBSITE);
    tickers(selection);
    texts(selection, Property.CIK, Attributes.CIK);
    texts(selection, Property.LEI, Attributes.LEI);
    figure(selection, Property.REVENUE, SectionName.FINANCES, Attributes.REVENUE);
    figure(selection, Property.NET_INCOME, SectionName.FINANCES, Attributes.NET_INCOME);
    return List.copyOf(findings);
  }

  private void description() {
    String description = read.item().description();
    if (description != null && !description.isBlank()) {
      findings.add(
          Finding.text(
              SectionName.BUSINESS_OVERVIEW,
              Attributes.DESCRIPTION,
              description,
              null,
              SourceClass.KNOWLEDGE_BASE,
              source("", "description: " + description)));
    }
  }

  private void items(Selection selection, Property property, String attribute) {
    for (Statement statement : selection.statements().get(property)) {
      statement
          .item()
          .map(labels::get)
          .ifPresent(label -> text(property, attribute, label, statement));
    }
  }

  private void texts(Selection selection, Property property, String attribute) {
    for (Statement statement : selection.statements().get(property)) {
      statement.text().ifPresent(text -> text(property, attribute, text, statement));
    }
  }

  private void founded(Selection selection) {
    for (Statement statement : selection.statements().get(Property.FOUNDED)) {
      statement
          .time()
          .ifPresent(time -> text(Property.FOUNDED, Attributes.FOUNDED, time.period(), statement));
    }
  }

  /** A ticker mostly stands as a qualifier of the exchange, sometimes on its own. */
  private void tickers(Selection selection) {
    for (Statement statement : selection.statements().get(Property.EXCHANGE)) {
      Optional<String> exchange = statement.item().map(labels::get);
      for (String ticker : statement.qualifierTexts(Property.TICKER.id())) {
        String value = exchange.map(name -> ticker + " (" + name + ")").orElse(ticker);
        text(Property.EXCHANGE, Attributes.TICKER, value, statement);
      }
    }
    texts(selection, Property.TICKER, Attributes.TICKER);
  }

  private void figure(
      Selection selection, Property property, SectionName section, String attribute) {
    for (Statement statement : selection.statements().get(property)) {
      Quantity quantity = statement.quantity().orElseThrow();
      boolean money = section == SectionName.FINANCES;
      Optional<String> currency = money ? currency(quantity) : Optional.empty();
      String value = money ? amount(quantity, currency) : headcount(quantity);
      if (value == null) {
        continue;
      }
      String asOf = statement.pointInTime().map(WikidataTime::period).orElse(null);
      String quote = property.says(value) + (asOf == null ? "" : ", point in time " + asOf);
      // Without a currency that we know the number cannot be compared, so it stays words.
      boolean comparable = !money || currency.isPresent();
      findings.add(
          new Finding(
              section,
              attribute,
              value,
              comparable ? quantity.amount() : null,
              currency.orElse(null),
              asOf,
              trust(statement).confidence(),
              source("#" + property.id(), quote)));
    }
  }

  private static Optional<String> currency(Quantity quantity) {
    return Optional.ofNullable(quantity.unit()).flatMap(WikidataCodes::currency);
  }

  /** An amount in no currency tells nothing. */
  private String amount(Quantity quantity, Optional<String> currency) {
    if (quantity.unit() == null) {
      return null;
    }
    String unit = currency.orElse(labels.get(quantity.unit()));
    return unit == null ? null : Figures.grouped(quantity.amount()) + " " + unit;
  }

  private static String headcount(Quantity quantity) {
    return quantity.amount().signum() < 0 ? null : Figures.grouped(quantity.amount());
  }

  private void text(Property property, String attribute, String value, Statement statement) {
    if (value.isBlank()) {
      return;
    }
    findings.add(
        Finding.text(
            SectionName.BUSINESS_OVERVIEW,
            attribute,
            value,
            null,
            trust(statement),
            source("#" + property.id(), property.says(value))));
  }

  private static SourceClass trust(Statement statement) {
    return statement.isReferenced()
        ? SourceClass.KNOWLEDGE_BASE_REFERENCED
        : SourceClass.KNOWLEDGE_BASE;
  }

  private FactSource source(String anchor, String quote) {
    return new FactSource(
        "https://www.wikidata.org/wiki/" + read.item().id() + anchor,
        PUBLISHER,
        quote,
        read.retrievedAt(),
        null,
        WikidataSource.LICENCE);
  }
}
