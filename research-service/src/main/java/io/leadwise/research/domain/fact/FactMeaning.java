package io.leadwise.research.domain.fact;

import java.math.BigDecimal;
import java.util.Locale;

/** What a fact says, apart from who says it: two facts with equal meanings agree. */
record FactMeaning(
    SectionName section, String attribute, String said, String currency, String asOf) {

  static FactMeaning of(
      SectionName section,
      String attribute,
      String value,
      BigDecimal number,
      String currency,
      String asOf) {
    String said =
        number == null
            ? value.toLowerCase(Locale.ROOT)
            : number.stripTrailingZeros().toPlainString();
    return new FactMeaning(section, attribute, said, currency, asOf);
  }

  static FactMeaning of(Finding found) {
    return of(
        found.section(),
        found.attribute(),
        found.value(),
        found.number(),
        found.currency(),
        found.asOf());
  }
}
