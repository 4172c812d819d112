package io.leadwise.bench.stub;

import java.util.Locale;

/**
 * An invented company; everything about it follows from its number, so that the lead file and the
 * stub web agree without sharing any state.
 *
 * @param number from 1
 */
public record StubCompany(int number) {

  private static final String[] INDUSTRIES = {
    "Manufacturing", "Software", "Logistics", "Retail", "Automotive", "Banking", "Energy", "Health"
  };

  /** Name with its legal form: {@code Company 0001 AG}. */
  public String name() {
    return label() + " " + home().legalForm();
  }

  /** Name without its legal form. */
  public String label() {
    return "Company %04d".formatted(number);
  }

  /** Registrable domain: {@code company0001.com}. */
  public String domain() {
    return "company%04d.com".formatted(number);
  }

  /** Home page, as people enter it. */
  public String website() {
    return "https://www." + domain() + "/";
  }

  /** ISO 3166 alpha-2. */
  public String country() {
    return home().name();
  }

  /** City of the headquarters. */
  public String city() {
    return home().city();
  }

  /** ISO 4217. */
  public String currency() {
    return home().currency();
  }

  /** Industry in English. */
  public String industry() {
    return INDUSTRIES[industryNumber()];
  }

  /** Employees, from 20 to about 20,000. */
  public int employees() {
    return 20 + number * 7919 % 20_000;
  }

  /** Yearly revenue in units of {@link #currency()}. */
  public long annualRevenue() {
    return employees() * 180_000L;
  }

  /** Year of foundation. */
  int founded() {
    return 1900 + number * 31 % 120;
  }

  /** One in ten is missing there, as small companies are in the real one. */
  boolean isInWikidata() {
    return number % 10 != 0;
  }

  int industryNumber() {
    return number % INDUSTRIES.length;
  }

  StubCountry home() {
    StubCountry[] countries = StubCountry.values();
    return countries[number % countries.length];
  }

  static String industryName(int industry) {
    return INDUSTRIES[industry];
  }

  static int industries() {
    return INDUSTRIES.length;
  }

  /** What the company says about itself. */
  String description() {
    return "%s serves customers in %s with products for %s."
        .formatted(label(), home().english(), industry().toLowerCase(Locale.ROOT));
  }
}
