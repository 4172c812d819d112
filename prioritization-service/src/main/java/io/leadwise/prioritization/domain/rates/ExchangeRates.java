package io.leadwise.prioritization.domain.rates;

import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one unit of each currency is worth in euros.
 *
 * @param version 0 for the rates of the settings; then 1, 2, 3 …
 * @param day day of the rates
 * @param source where they are from, in words
 * @param worth by ISO 4217 code
 */
public record ExchangeRates(
    long version, LocalDate day, String source, Map<String, BigDecimal> worth) {

  /** The currency that the others are worth something in. */
  public static final String BASE = "EUR";

  /**
   * @throws InvalidRatesException when a currency does not exist, a rate is not positive, or the
   *     euro is not worth one
   */
  public ExchangeRates {
    TreeMap<String, BigDecimal> sorted = new TreeMap<>(worth);
    sorted.putIfAbsent(BASE, BigDecimal.ONE);
    sorted.forEach(ExchangeRates::check);
    worth = Map.copyOf(sorted);
  }

  private static void check(String code, BigDecimal rate) {
    try {
      Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidRatesException(code + " is no currency of ISO 4217.");
    }
    if (rate == null || rate.signum() <= 0) {
      throw new InvalidRatesException("The rate of " + code + " must be above zero.");
    }
    if (code.equals(BASE) && rate.compareTo(BigDecimal.ONE) != 0) {
      throw new InvalidRatesException("One euro is worth one euro.");
    }
  }

  public ExchangeRates withVersion(long next) {
    return new ExchangeRates(next, day, source, worth);
  }

  /** Names the rates: equal names convert equally. */
  public String name() {
    // The rates of the settings may change without a new version.
    return version > 0
        ? "x" + version
        : "x0." + Integer.toHexString(new TreeMap<>(worth).toString().hashCode());
  }

  /** The amount in another currency; empty when the worth of one of the two is not known. */
  public Optional<BigDecimal> convert(Money money, String currency) {
    if (money.currency().equals(currency)) {
      return Optional.of(money.amount());
    }
    BigDecimal source = worth.get(money.currency());
    BigDecimal target = worth.get(currency);
    return source == null || target == null
        ? Optional.empty()
        : Optional.of(money.amount().multiply(source).divide(target, MathContext.DECIMAL64));
  }
}
