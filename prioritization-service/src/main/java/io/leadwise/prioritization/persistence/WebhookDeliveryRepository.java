package io.leadwise.prioritization.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.webhook.DeliveryState;
import io.leadwise.prioritization.domain.webhook.LeasedDelivery;
import io.leadwise.prioritization.domain.webhook.WebhookDelivery;
import io.leadwise.prioritization.domain.webhook.WebhookEvent;
import io.leadwise.prioritization.domain.webhook.WebhookEventKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be sent to webhooks, and the log of what was. Deliveries about one lead to one webhook
 * stand in a line, of which only the first may be made.
 */
@ApplicationScoped
public class WebhookDeliveryRepository {
  private static final String LOG =
      """
      select d.*, v.kind, v.lead_id, v.occurred_at
        from webhook_deliveries d join webhook_events v on v.event_id = d.event_id
       where d.webhook_id = ?
      """;

  /**
   * A lease is the time when the delivery is due again: should this replica die, another one makes
   * it then. The first of the line stays pending meanwhile, so nothing overtakes it.
   */
  private static final String LEASE =
      """
      with due as (
        select d.delivery_id from webhook_deliveries d
         where d.webhook_id = ? and d.state = 'PENDING' and d.due_at <= ?
           and not exists (
             select 1 from webhook_deliveries e
              where e.webhook_id = d.webhook_id and e.line = d.line and e.state = 'PENDING'
                and e.sequence < d.sequence)
         order by d.due_at, d.sequence limit ?
           for update of d skip locked
      )
      update webhook_deliveries d
         set due_at = ?, attempts = d.attempts + 1,
             first_attempt_at = coalesce(d.first_attempt_at, ?), last_attempt_at = ?
        from due, webhook_events v
       where d.delivery_id = due.delivery_id and v.event_id = d.event_id
      returning d.delivery_id, d.sequence, d.attempts, d.first_attempt_at, v.event_id, v.kind,
          v.lead_id, v.owner_id, v.body, v.occurred_at,
          exists (select 1 from seller_consents s where s.seller_id = v.owner_id and s.granted)
            as consented
      """;

  private final Jdbc jdbc;

  WebhookDeliveryRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public void addEvents(Collection<WebhookEvent> events) {
    jdbc.update(
        """
        insert into webhook_events (event_id, kind, lead_id, owner_id, body, occurred_at)
        select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[])
        """,
        column("uuid", events, WebhookEvent::eventId),
        column("text", events, WebhookEvent::kind),
        column("uuid", events, WebhookEvent::leadId),
        column("uuid", events, WebhookEvent::ownerId),
        column("text", events, WebhookEvent::body),
        column("timestamptz", events, WebhookEvent::occurredAt));
  }

  /**
   * A delivery to be made.
   *
   * @param line what keeps its order
   */
  public record Order(
      UUID deliveryId, UUID webhookId, UUID eventId, UUID line, UUID redeliveryOf) {}

  /** Has events delivered, in the order of the list. */
  public void order(Collection<Order> orders, Instant now) {
    jdbc.update(
        """
        insert into webhook_deliveries (delivery_id, webhook_id, event_id, line, redelivery_of,
            state, due_at, attempts)
        select delivery_id, webhook_id, event_id, line, redelivery_of, 'PENDING', ?, 0
          from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[]) with ordinality
            as o (delivery_id, webhook_id, event_id, line, redelivery_of, place)
         order by place
        """,
        now,
        column("uuid", orders, Order::deliveryId),
        column("uuid", orders, Order::webhookId),
        column("uuid", orders, Order::eventId),
        column("uuid", orders, Order::line),
        column("uuid", orders, Order::redeliveryOf));
  }

  /** Webhooks with something to be made now. */
  public List<UUID> due(Instant now) {
    return jdbc.query(
        """
        select w.webhook_id from webhooks w
         where w.active and exists (
           select 1 from webhook_deliveries d
            where d.webhook_id = w.webhook_id and d.state = 'PENDING' and d.due_at <= ?)
        """,
        row -> Jdbc.uuid(row, "webhook_id"),
        now);
  }

  /** Takes deliveries of one webhook for this replica, until a time. */
  public List<LeasedDelivery> lease(UUID webhookId, Instant now, Instant until, int limit) {
    return jdbc.query(
        LEASE,
        row ->
            new LeasedDelivery(
                Jdbc.uuid(row, "delivery_id"),
                new WebhookEvent(
                    Jdbc.uuid(row, "event_id"),
                    WebhookEventKind.valueOf(row.getString("kind")),
                    Jdbc.uuid(row, "lead_id"),
                    Jdbc.uuid(row, "owner_id"),
                    row.getString("body"),
                    Jdbc.instant(row, "occurred_at")),
                row.getInt("attempts"),
                Jdbc.instant(row, "first_attempt_at"),
                row.getBoolean("consented")),
        webhookId,
        now,
        limit,
        until,
        now,
        now);
  }

  /** Gives back what was taken and not tried. */
  public void giveBack(Collection<UUID> deliveryIds, Instant now) {
    jdbc.update(
        """
        update webhook_deliveries
           set due_at = ?, attempts = attempts - 1,
               first_attempt_at = case when attempts > 1 then first_attempt_at end
         where delivery_id = any(?) and state = 'PENDING'
        """,
        now,
        deliveryIds);
  }

  /** Notes the end of a delivery, good or bad; the next of its line is due. */
  public void end(
      UUID webhookId,
      UUID deliveryId,
      UUID line,
      DeliveryState state,
      Integer httpStatus,
      String error,
      Instant now) {
    jdbc.update(
        "update webhook_deliveries set state = ?, http_status = ?::int, error = ?"
            + " where delivery_id = ?",
        state.name(),
        httpStatus,
        error,
        deliveryId);
    waitUntil(webhookId, line, now);
  }

  /** Notes a failure; the whole line waits. */
  public void retry(
      UUID webhookId, UUID deliveryId, UUID line, Integer httpStatus, String error, Instant dueAt) {
    jdbc.update(
        "update webhook_deliveries set http_status = ?::int, error = ? where delivery_id = ?",
        httpStatus,
        error,
        deliveryId);
    waitUntil(webhookId, line, dueAt);
  }

  private void waitUntil(UUID webhookId, UUID line, Instant dueAt) {
    jdbc.update(
        "update webhook_deliveries set due_at = ?"
            + " where webhook_id = ? and line = ? and state = 'PENDING'",
        dueAt,
        webhookId,
        line);
  }

  /**
   * A page of the log of one webhook, the newest first.
   *
   * @param before place of the last one of the page before; null for the first page
   */
  public List<WebhookDelivery> page(UUID webhookId, DeliveryState state, Long before, int limit) {
    return jdbc.query(
        LOG
            + (state == null ? "" : " and d.state = ?")
            + (before == null ? "" : " and d.sequence < ?")
            + " order by d.sequence desc limit ?",
        WebhookDeliveryRepository::read,
        Jdbc.present(webhookId, state, before, limit));
  }

  public Optional<WebhookDelivery> find(UUID webhookId, UUID deliveryId) {
    return jdbc.first(
        LOG + " and d.delivery_id = ?", WebhookDeliveryRepository::read, webhookId, deliveryId);
  }

  /** Forgets events about these leads, and with them their deliveries. */
  public void forget(Collection<UUID> leadIds) {
    jdbc.update("delete from webhook_events where lead_id = any(?)", leadIds);
  }

  /**
   * Forgets old events, and with them their deliveries.
   *
   * @return how many
   */
  public int trim(Instant olderThan, int limit) {
    return jdbc.update(
        "delete from webhook_events where event_id in (select event_id from webhook_events"
            + " where occurred_at < ? order by occurred_at limit ? for update skip locked)",
        olderThan,
        limit);
  }

  private static WebhookDelivery read(ResultSet row) throws SQLException {
    return new WebhookDelivery(
        Jdbc.uuid(row, "delivery_id"),
        Jdbc.uuid(row, "webhook_id"),
        Jdbc.uuid(row, "event_id"),
        WebhookEventKind.valueOf(row.getString("kind")),
        Jdbc.uuid(row, "lead_id"),
        row.getLong("sequence"),
        DeliveryState.valueOf(row.getString("state")),
        Jdbc.instant(row, "occurred_at"),
        Jdbc.instant(row, "due_at"),
        row.getInt("attempts"),
        Jdbc.instant(row, "first_attempt_at"),
        Jdbc.instant(row, "last_attempt_at"),
        row.getObject("http_status", Integer.class),
        row.getString("error"),
        Jdbc.uuid(row, "redelivery_of"));
  }
}
