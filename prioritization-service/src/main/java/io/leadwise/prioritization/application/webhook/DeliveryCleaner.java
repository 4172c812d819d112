package io.leadwise.prioritization.application.webhook;

import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets deliveries, made or not, that are older than the log. */
@ApplicationScoped
public class DeliveryCleaner {
  private static final int PAGE = 1_000;

  private final WebhookDeliveryRepository deliveries;
  private final WebhookConfig config;
  private final Clock clock;

  DeliveryCleaner(WebhookDeliveryRepository deliveries, WebhookConfig config, Clock clock) {
    this.deliveries = deliveries;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "delivery-cleaner",
      every = "{leadwise.prioritization.webhooks.cleaning}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (QuarkusTransaction.requiringNew().call(this::page) == PAGE) {
      // The next page has a transaction of its own.
    }
  }

  private int page() {
    return deliveries.trim(clock.instant().minus(config.logRetention()), PAGE);
  }
}
