package io.leadwise.prioritization.domain.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription: where announcements go, and which.
 *
 * @param secret what signs, as it is stored; never shown
 * @param previousSecret the one before, which signs too until {@code previousUntil}; or null
 * @param disabled null while it gets announcements
 * @param failingSince when the first of the failures came that no success followed; or null
 * @param version grows with each change by a person and when it is disabled
 */
public record Webhook(
    UUID webhookId,
    URI url,
    String description,
    WebhookFilter filter,
    String secret,
    String previousSecret,
    Instant previousUntil,
    Disabled disabled,
    Instant failingSince,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /**
   * That a webhook gets nothing, and why.
   *
   * @param note a sentence for the person who wonders
   */
  public record Disabled(DisabledWhy why, String note, Instant at) {}

  public static Webhook create(
      UUID webhookId,
      URI url,
      String description,
      WebhookFilter filter,
      String secret,
      UUID createdBy,
      Instant now) {
    return new Webhook(
        webhookId,
        url,
        description,
        filter,
        secret,
        null,
        null,
        null,
        null,
        createdBy,
        now,
        now,
        1);
  }

  public boolean isActive() {
    return disabled == null;
  }

  /** The same subscription with another target or filter. */
  public Webhook change(URI newUrl, String newDescription, WebhookFilter newFilter, Instant now) {
    return new Webhook(
        webhookId,
        newUrl,
        newDescription,
        newFilter,
        secret,
        previousSecret,
        previousUntil,
        disabled,
        failingSince,
        createdBy,
        createdAt,
        now,
        version + 1);
  }

  /**
   * Signs with a new secret; the present one signs too for a while, so that nobody has to hurry.
   */
  public Webhook rotate(String newSecret, Duration overlap, Instant now) {
    return new Webhook(
        webhookId,
        url,
        description,
        filter,
        newSecret,
        secret,
        now.plus(overlap),
        disabled,
        failingSince,
        createdBy,
        createdAt,
        now,
        version + 1);
  }

  /** Gets nothing from now on. The first reason stands. */
  public Webhook disable(DisabledWhy why, String note, Instant now) {
    return isActive() ? with(new Disabled(why, note, now), failingSince, now) : this;
  }

  /** Gets announcements again; what waits is sent. */
  public Webhook enable(Instant now) {
    return isActive() ? this : with(null, null, now);
  }

  private Webhook with(Disabled nextDisabled, Instant nextFailing, Instant now) {
    return new Webhook(
        webhookId,
        url,
        description,
        filter,
        secret,
        previousSecret,
        previousUntil,
        nextDisabled,
        nextFailing,
        createdBy,
        createdAt,
        now,
        version + 1);
  }

  /** Tells no secret and no address, which may hold one: it may end up in a log. */
  @Override
  public String toString() {
    return "Webhook[" + webhookId + "]";
  }
}
