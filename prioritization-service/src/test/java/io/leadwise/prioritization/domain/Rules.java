package io.leadwise.prioritization.domain;

import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.profile.FitBorders;
import io.leadwise.prioritization.domain.profile.NumberRange;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules as they are without any settings, and a profile with every criterion. */
public final class Rules {
  public static final FitBorders BORDERS = new FitBorders(70, 50);
  public static final PriorityRules PRIORITY = new PriorityRules(40, 30, 20, 10, 14, BORDERS);
  public static final ExchangeRates RATES =
      new ExchangeRates(
          1,
          LocalDate.parse("2026-11-01"),
          "a test",
          Map.of(
              "EUR", BigDecimal.ONE,
              "USD", new BigDecimal("0.924"),
              "JPY", new BigDecimal("0.0061")));
  public static final TargetCustomerProfile PROFILE =
      new TargetCustomerProfile(
          1,
          List.of("Manufacturing", "Automotive"),
          NumberRange.of(500, 10_000),
          List.of("Head", "VP"),
          List.of("SE", "DE"),
          new NumberRange(new BigDecimal("50000000"), null),
          "EUR",
          List.of(),
          List.of(),
          List.of(),
          null,
          null);

  private Rules() {}

  public static Assessor assessor() {
    return new Assessor(PROFILE, PRIORITY, RATES, null);
  }
}
