package io.leadwise.prioritization.application.webhook;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.DeliveryState;
import io.leadwise.prioritization.domain.webhook.DisabledWhy;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.domain.webhook.WebhookDelivery;
import io.leadwise.prioritization.domain.webhook.WebhookEvent;
import io.leadwise.prioritization.domain.webhook.WebhookEventKind;
import io.leadwise.prioritization.domain.webhook.WebhookFilter;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository.Order;
import io.leadwise.prioritization.persistence.WebhookRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Subscriptions, and the log of what they got. */
@ApplicationScoped
@Transactional
public class Webhooks {
  private final WebhookRepository webhooks;
  private final WebhookDeliveryRepository deliveries;
  private final WebhookTargets targets;
  private final SecretKeeper secrets;
  private final WebhookConfig config;
  private final IdGenerator ids;
  private final Clock clock;

  Webhooks(
      WebhookRepository webhooks,
      WebhookDeliveryRepository deliveries,
      WebhookTargets targets,
      SecretKeeper secrets,
      WebhookConfig config,
      IdGenerator ids,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.targets = targets;
    this.secrets = secrets;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A subscription, with its secret where it is to be shown: once.
   *
   * @param secret null where it is not
   */
  public record WithSecret(Webhook webhook, String secret) {
    /** Tells no secret: it may end up in a log. */
    @Override
    public String toString() {
      return webhook.toString();
    }
  }

  /**
   * @throws TargetRefusedException when the address may not be asked
   * @throws TooManyWebhooksException when the caller has as many as it may have
   */
  public WithSecret create(UUID callerId, URI url, String description, WebhookFilter filter) {
    targets.require(url);
    if (webhooks.count(callerId) >= config.maxPerCaller()) {
      throw new TooManyWebhooksException(config.maxPerCaller());
    }
    UUID webhookId = ids.next();
    String secret = secrets.create();
    Webhook webhook =
        Webhook.create(
            webhookId, url, description, filter, secrets.seal(webhookId, secret), callerId, now());
    webhooks.add(webhook);
    return new WithSecret(webhook, secret);
  }

  public List<Webhook> page(UUID createdBy, Instant createdAfter, UUID idAfter, int limit) {
    return webhooks.page(createdBy, createdAfter, idAfter, limit);
  }

  /**
   * @param createdBy only if this caller made it; null for any
   */
  public Webhook find(UUID webhookId, UUID createdBy) {
    return webhooks
        .find(webhookId, createdBy)
        .orElseThrow(() -> new NotFoundProblem("webhook", webhookId));
  }

  public Webhook change(
      UUID webhookId,
      UUID createdBy,
      String ifMatch,
      URI url,
      String description,
      WebhookFilter filter) {
    targets.require(url);
    Webhook webhook = find(webhookId, createdBy);
    EntityTags.requireMatch(ifMatch, webhook.version());
    return save(webhook.change(url, description, filter, now()), ifMatch);
  }

  public void delete(UUID webhookId, UUID createdBy) {
    webhooks.delete(find(webhookId, createdBy).webhookId());
  }

  /** A new secret; the one before signs too for a while. */
  public WithSecret rotate(UUID webhookId, UUID createdBy) {
    String secret = secrets.create();
    String sealed = secrets.seal(webhookId, secret);
    Webhook rotated =
        update(webhookId, createdBy, it -> it.rotate(sealed, config.secretOverlap(), now()));
    return new WithSecret(rotated, secret);
  }

  public Webhook disable(UUID webhookId, UUID createdBy, String note) {
    return update(webhookId, createdBy, it -> it.disable(DisabledWhy.BY_PERSON, note, now()));
  }

  public Webhook enable(UUID webhookId, UUID createdBy) {
    return update(webhookId, createdBy, it -> it.enable(now()));
  }

  /** A delivery that tells nothing, to see whether deliveries arrive. */
  public WebhookDelivery ping(UUID webhookId, UUID createdBy) {
    Webhook webhook = requireActive(webhookId, createdBy);
    WebhookEvent event =
        new WebhookEvent(ids.next(), WebhookEventKind.PING, null, null, "{}", now());
    deliveries.addEvents(List.of(event));
    return order(webhook, event.eventId(), event.line(), null);
  }

  /**
   * The log of a webhook, the newest delivery first.
   *
   * @param state only those; null for all
   * @param before place of the last one of the page before; null for the first page
   */
  public List<WebhookDelivery> log(
      UUID webhookId, UUID createdBy, DeliveryState state, Long before, int limit) {
    return deliveries.page(find(webhookId, createdBy).webhookId(), state, before, limit);
  }

  public WebhookDelivery delivery(UUID webhookId, UUID createdBy, UUID deliveryId) {
    find(webhookId, createdBy);
    return deliveries
        .find(webhookId, deliveryId)
        .orElseThrow(() -> new NotFoundProblem("webhook delivery", deliveryId));
  }

  /**
   * Has the same announcement delivered once more, behind what waits about its lead.
   *
   * @throws DeliveryPendingException when it is still being tried
   */
  public WebhookDelivery redeliver(UUID webhookId, UUID createdBy, UUID deliveryId) {
    Webhook webhook = requireActive(webhookId, createdBy);
    WebhookDelivery before = delivery(webhookId, createdBy, deliveryId);
    if (before.state() == DeliveryState.PENDING) {
      throw new DeliveryPendingException();
    }
    UUID line = before.leadId() == null ? before.eventId() : before.leadId();
    return order(webhook, before.eventId(), line, deliveryId);
  }

  private WebhookDelivery order(Webhook webhook, UUID eventId, UUID line, UUID redeliveryOf) {
    Order order = new Order(ids.next(), webhook.webhookId(), eventId, line, redeliveryOf);
    deliveries.order(List.of(order), now());
    return deliveries.find(webhook.webhookId(), order.deliveryId()).orElseThrow();
  }

  private Webhook requireActive(UUID webhookId, UUID createdBy) {
    Webhook webhook = find(webhookId, createdBy);
    if (!webhook.isActive()) {
      throw new WebhookDisabledException();
    }
    return webhook;
  }

  private Webhook update(UUID webhookId, UUID createdBy, UnaryOperator<Webhook> change) {
    find(webhookId, createdBy);
    Webhook locked =
        webhooks.lock(webhookId).orElseThrow(() -> new NotFoundProblem("webhook", webhookId));
    Webhook changed = change.apply(locked);
    return changed.version() == locked.version() ? locked : save(changed, null);
  }

  private Webhook save(Webhook changed, String ifMatch) {
    if (!webhooks.save(changed)) {
      // Somebody was faster, between the reading and the writing.
      EntityTags.requireMatch(ifMatch, changed.version());
    }
    return changed;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
