package io.leadwise.prioritization.application.webhook;

import io.leadwise.prioritization.application.webhook.WebhookSender.Outcome;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.LeasedDelivery;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository;
import io.leadwise.prioritization.persistence.WebhookRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes deliveries. Each webhook has lanes of its own, a few at most, so that a slow target holds
 * up nobody else; replicas share the work by leases. Nothing is sent inside of a transaction: a
 * delivery may arrive twice after a crash, never not at all.
 */
@ApplicationScoped
public class WebhookDispatcher {
  private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final WebhookRepository webhooks;
  private final WebhookDeliveryRepository deliveries;
  private final WebhookRequests requests;
  private final WebhookOutcomes outcomes;
  private final WebhookSender sender;
  private final WebhookConfig config;
  private final Clock clock;
  private final Map<UUID, Integer> lanes = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;
  private volatile boolean stopping;

  WebhookDispatcher(
      WebhookRepository webhooks,
      WebhookDeliveryRepository deliveries,
      WebhookRequests requests,
      WebhookOutcomes outcomes,
      WebhookSender sender,
      WebhookConfig config,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.requests = requests;
    this.outcomes = outcomes;
    this.sender = sender;
    this.config = config;
    this.clock = clock;
    threads =
        new ThreadPoolExecutor(
            0, config.lanes(), IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  /** Opens one more lane for each webhook with something due, as long as there is room. */
  @Scheduled(
      identity = "webhook-dispatcher",
      every = "{leadwise.prioritization.webhooks.interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    for (UUID webhookId : deliveries.due(clock.instant())) {
      if (stopping || threads.getActiveCount() >= config.lanes()) {
        return;
      }
      if (lanes.getOrDefault(webhookId, 0) < config.lanesPerWebhook()) {
        open(webhookId);
      }
    }
  }

  private void open(UUID webhookId) {
    lanes.merge(webhookId, 1, Integer::sum);
    try {
      threads.execute(() -> lane(webhookId));
    } catch (RejectedExecutionException e) {
      // The last thread was taken, or the service stops; the next tick looks again.
      close(webhookId);
    }
  }

  private void close(UUID webhookId) {
    lanes.computeIfPresent(webhookId, (id, open) -> open == 1 ? null : open - 1);
  }

  private void lane(UUID webhookId) {
    try {
      while (!stopping && batch(webhookId)) {
        // The next batch has a lease of its own.
      }
    } catch (RuntimeException e) {
      // The database may be away for a moment; leases end, and the next tick goes on.
      LOG.warnf("Deliveries of webhook %s were interrupted: %s", webhookId, e);
    } finally {
      close(webhookId);
    }
  }

  /**
   * @return whether it is worth going on at once
   */
  private boolean batch(UUID webhookId) {
    Optional<Webhook> webhook = webhooks.find(webhookId, null).filter(Webhook::isActive);
    if (webhook.isEmpty()) {
      return false;
    }
    List<LeasedDelivery> leased = lease(webhookId);
    for (int i = 0; i < leased.size(); i++) {
      Outcome outcome = send(webhook.get(), leased.get(i));
      outcomes.conclude(webhookId, leased.get(i), outcome);
      if (stopping || outcome.isUnreachable() || outcome.isGone()) {
        giveBack(leased.subList(i + 1, leased.size()));
        return false;
      }
    }
    return !leased.isEmpty();
  }

  private List<LeasedDelivery> lease(UUID webhookId) {
    Instant now = clock.instant();
    // Long enough for all of them, at their slowest.
    Instant until = now.plus(config.totalTimeout().multipliedBy(config.batchSize() + 1L));
    return QuarkusTransaction.requiringNew()
        .call(() -> deliveries.lease(webhookId, now, until, config.batchSize()));
  }

  private void giveBack(List<LeasedDelivery> untried) {
    if (!untried.isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  deliveries.giveBack(
                      untried.stream().map(LeasedDelivery::deliveryId).toList(), clock.instant()));
    }
  }

  private Outcome send(Webhook webhook, LeasedDelivery delivery) {
    byte[] body = requests.body(delivery);
    return sender.post(
        webhook.url(), requests.headers(webhook, delivery.event(), body, clock.instant()), body);
  }

  /** First of all: the database that results are written to goes after it. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
      throws InterruptedException {
    stopping = true;
    threads.shutdown();
    if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("Deliveries under way are made again when their leases end");
    }
  }
}
