package io.leadwise.bench.stub;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of the items of the stub Wikidata; invented things get ids far above the real ones. */
final class StubItems {

  private static final int COMPANY = 900_000_000;
  private static final int PERSON = 910_000_000;
  private static final int INDUSTRY = 920_000_000;
  private static final int PRODUCT = 921_000_000;
  private static final int CITY = 922_000_000;
  private static final Pattern ID = Pattern.compile("Q(\\d{1,9})");

  private static final Map<String, String> LABELS = labels();

  private StubItems() {}

  static String company(StubCompany company) {
    return "Q" + (COMPANY + company.number());
  }

  static String chiefExecutive(StubCompany company) {
    return "Q" + (PERSON + company.number());
  }

  static String industry(int industry) {
    return "Q" + (INDUSTRY + industry);
  }

  static String product(int industry) {
    return "Q" + (PRODUCT + industry);
  }

  static String city(StubCountry country) {
    return "Q" + (CITY + country.ordinal());
  }

  /** The company that has this id. */
  static Optional<StubCompany> company(String id, StubCompanies companies) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1)) - COMPANY;
    return number < 1
        ? Optional.empty()
        : companies.numbered("%04d".formatted(number)).filter(StubCompany::isInWikidata);
  }

  /** English label of any item but a company. */
  static Optional<String> label(String id) {
    String label = LABELS.get(id);
    Matcher matcher = ID.matcher(id);
    if (label != null || !matcher.matches()) {
      return Optional.ofNullable(label);
    }
    int person = Integer.parseInt(matcher.group(1)) - PERSON;
    return person >= 1 && person < INDUSTRY - PERSON
        ? Optional.of("Chief Executive %04d".formatted(person))
        : Optional.empty();
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < StubCompany.industries(); i++) {
      labels.put(industry(i), StubCompany.industryName(i));
      labels.put(product(i), "Products for " + StubCompany.industryName(i));
    }
    for (StubCountry country : StubCountry.values()) {
      labels.put(country.itemId(), country.english());
      labels.put(country.currencyItemId(), country.currency());
      labels.put(city(country), country.city());
    }
    return labels;
  }
}
