package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.NumberRange;
import io.leadwise.prioritization.domain.rates.ExchangeRates;

/**
 * Whether an amount of any currency lies in a range of one currency. An amount in a currency
 * without a rate is not known to be outside: no answer, and not a wrong no.
 *
 * @param currency ISO 4217 code of the range
 */
record AmountQuestion(
    String criterion, NumberRange range, String currency, int nearPercent, ExchangeRates rates) {

  CriterionResult answer(Money money, String source) {
    RangeQuestion question = new RangeQuestion(criterion, range, " " + currency, nearPercent);
    String given = NumberRange.plain(money.amount()) + " " + money.currency();
    boolean converted = !money.currency().equals(currency);
    return rates
        .convert(money, currency)
        .map(
            amount ->
                question.answer(
                    amount, converted ? given + " (rate of " + rates.day() + ")" : null, source))
        .orElseGet(
            () ->
                CriterionResult.unclear(
                    criterion,
                    given,
                    source,
                    "a rate from " + money.currency() + " to " + currency + "."));
  }
}
