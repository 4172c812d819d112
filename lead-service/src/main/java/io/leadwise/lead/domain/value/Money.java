package io.leadwise.lead.domain.value;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount with its currency.
 *
 * @param amount in units of the currency, not in cents; at most fifteen digits before and four
 *     after the point
 * @param currency ISO 4217 code
 */
@Embeddable
public record Money(BigDecimal amount, String currency) {

  private static final int MAX_SCALE = 4;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

  public Money {
    if (amount == null || currency == null) {
      throw new InvalidValueException("amount and currency", "must be given together");
    }
    amount = normal(amount);
    currency = currency.strip().toUpperCase(Locale.ROOT);
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("currency", "must be an ISO 4217 code");
    }
  }

  /** Money when both parts are there, null when both are missing. */
  public static Money ofNullable(BigDecimal amount, String currency) {
    return amount == null && currency == null ? null : new Money(amount, currency);
  }

  /** Equal amounts must be equal objects, whatever scale the database or the caller used. */
  private static BigDecimal normal(BigDecimal amount) {
    // An exponent such as 1e999999999 would cost gigabytes when it is written out in full.
    if (amount.precision() - (long) amount.scale() > 15
        || amount.abs().compareTo(LIMIT) >= 0
        || amount.stripTrailingZeros().scale() > MAX_SCALE) {
      throw new InvalidValueException(
          "amount", "must have at most 15 digits before and 4 after the point");
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
