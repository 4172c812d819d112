package io.leadwise.prioritization.application.rates;

import io.leadwise.prioritization.application.Assessors;
import io.leadwise.prioritization.application.Reassessments;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import io.leadwise.prioritization.persistence.ExchangeRateRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The exchange rates: reading and publishing them. */
@ApplicationScoped
public class PublishedExchangeRates {
  private final Assessors assessors;
  private final ExchangeRateRepository rates;
  private final Reassessments reassessments;
  private final Clock clock;

  PublishedExchangeRates(
      Assessors assessors, ExchangeRateRepository rates, Reassessments reassessments, Clock clock) {
    this.assessors = assessors;
    this.rates = rates;
    this.reassessments = reassessments;
    this.clock = clock;
  }

  public ExchangeRates current() {
    return assessors.rates();
  }

  /**
   * Publishes the next version and has all current leads scored by it.
   *
   * @param check refuses when the caller changes another version than the present one
   * @throws RatesChangedException when another version was published meanwhile
   */
  @Transactional
  public ExchangeRates publish(LongConsumer check, ExchangeRates next, UUID by) {
    long current = assessors.rates().version();
    check.accept(current);
    ExchangeRates published = next.withVersion(current + 1);
    if (!rates.publish(published, clock.instant(), by)) {
      throw new RatesChangedException();
    }
    reassessments.requestForAll();
    return published;
  }
}
