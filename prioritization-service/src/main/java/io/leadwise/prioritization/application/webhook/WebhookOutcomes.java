package io.leadwise.prioritization.application.webhook;

import io.leadwise.prioritization.application.webhook.WebhookSender.Outcome;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.DeliveryState;
import io.leadwise.prioritization.domain.webhook.DisabledWhy;
import io.leadwise.prioritization.domain.webhook.LeasedDelivery;
import io.leadwise.prioritization.domain.webhook.RetryPlan;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository;
import io.leadwise.prioritization.persistence.WebhookRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws the conclusions from an attempt to deliver. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class WebhookOutcomes {
  private final WebhookRepository webhooks;
  private final WebhookDeliveryRepository deliveries;
  private final RetryPlan plan;
  private final Clock clock;
  private final RandomGenerator random = RandomGenerator.getDefault();

  WebhookOutcomes(
      WebhookRepository webhooks,
      WebhookDeliveryRepository deliveries,
      WebhookConfig config,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.plan = new RetryPlan(config.backOff(), config.backOffLimit(), config.giveUpAfter());
    this.clock = clock;
  }

  public void conclude(UUID webhookId, LeasedDelivery delivery, Outcome outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (outcome.isSuccess()) {
      end(webhookId, delivery, DeliveryState.DELIVERED, outcome, now);
      webhooks.noteSuccess(webhookId);
      return;
    }
    if (outcome.isGone()) {
      end(webhookId, delivery, DeliveryState.FAILED, outcome, now);
      disable(webhookId, DisabledWhy.GONE, "The target answered 410 Gone.", now);
      return;
    }
    webhooks.noteFailure(webhookId, now);
    if (isOver(delivery.firstAttemptAt(), now)) {
      end(webhookId, delivery, DeliveryState.FAILED, outcome, now);
    } else {
      deliveries.retry(
          webhookId,
          delivery.deliveryId(),
          delivery.event().line(),
          outcome.status(),
          why(outcome),
          now.plus(plan.waitAfter(delivery.attempts(), random.nextDouble(), outcome.retryAfter())));
    }
    webhooks
        .find(webhookId, null)
        .filter(it -> it.failingSince() != null && isOver(it.failingSince(), now))
        .ifPresent(
            it ->
                disable(
                    webhookId,
                    DisabledWhy.FAILING,
                    "No delivery has succeeded since " + it.failingSince() + ".",
                    now));
  }

  private void end(
      UUID webhookId, LeasedDelivery delivery, DeliveryState state, Outcome outcome, Instant now) {
    deliveries.end(
        webhookId,
        delivery.deliveryId(),
        delivery.event().line(),
        state,
        outcome.status(),
        outcome.isSuccess() ? null : why(outcome),
        now);
  }

  private boolean isOver(Instant since, Instant now) {
    return !since.plus(plan.giveUpAfter()).isAfter(now);
  }

  private void disable(UUID webhookId, DisabledWhy why, String note, Instant now) {
    webhooks
        .lock(webhookId)
        .filter(Webhook::isActive)
        .ifPresent(it -> webhooks.save(it.disable(why, note, now)));
  }

  private static String why(Outcome outcome) {
    return outcome.error() == null
        ? "The target answered " + outcome.status() + "."
        : outcome.error();
  }
}
