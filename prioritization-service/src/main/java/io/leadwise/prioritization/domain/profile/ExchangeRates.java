package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of a currency is worth in a common unit. The unit itself does not matter: only
 * quotients are used.
 */
public record ExchangeRates(Map<String, BigDecimal> worth) {

  public ExchangeRates {
    worth = Map.copyOf(worth);
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
