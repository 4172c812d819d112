package io.leadwise.bench.stub;

/**
 * Where invented companies sit. Countries and currencies bear their true Wikidata ids, because
 * research-service translates those into ISO codes.
 */
enum StubCountry {
  DE("Germany", "Q183", "AG", "Berlin", "Q4916", "EUR"),
  FR("France", "Q142", "SA", "Lyon", "Q4916", "EUR"),
  SE("Sweden", "Q34", "AB", "Malmö", "Q122922", "SEK"),
  GB("United Kingdom", "Q145", "Ltd", "Leeds", "Q25224", "GBP"),
  US("United States", "Q30", "Inc.", "Denver", "Q4917", "USD"),
  NL("Netherlands", "Q55", "B.V.", "Utrecht", "Q4916", "EUR"),
  CH("Switzerland", "Q39", "AG", "Basel", "Q25344", "CHF"),
  IT("Italy", "Q38", "S.p.A.", "Turin", "Q4916", "EUR");

  private final String english;
  private final String itemId;
  private final String legalForm;
  private final String city;
  private final String currencyItemId;
  private final String currency;

  StubCountry(
      String english,
      String itemId,
      String legalForm,
      String city,
      String currencyItemId,
      String currency) {
    this.english = english;
    this.itemId = itemId;
    this.legalForm = legalForm;
    this.city = city;
    this.currencyItemId = currencyItemId;
    this.currency = currency;
  }

  String english() {
    return english;
  }

  String itemId() {
    return itemId;
  }

  String legalForm() {
    return legalForm;
  }

  String city() {
    return city;
  }

  String currencyItemId() {
    return currencyItemId;
  }

  String currency() {
    return currency;
  }
}
