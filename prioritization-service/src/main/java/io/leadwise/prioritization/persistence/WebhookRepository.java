package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.webhook.DisabledWhy;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.domain.webhook.Webhook.Disabled;
import io.leadwise.prioritization.domain.webhook.WebhookEventKind;
import io.leadwise.prioritization.domain.webhook.WebhookFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Subscriptions of integrators. */
@ApplicationScoped
public class WebhookRepository {
  private final Jdbc jdbc;

  WebhookRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Webhook it) {
    jdbc.update(
        """
        insert into webhooks (webhook_id, url, description, kinds, fits, actions, owner_ids, secret,
            active, created_by, created_at, updated_at, version)
        values (?, ?, ?, ?::text[], ?::text[], ?::text[], ?::uuid[], ?, true, ?, ?, ?, ?)
        """,
        it.webhookId(),
        it.url().toString(),
        it.description(),
        names(it.filter().kinds()),
        names(it.filter().fits()),
        names(it.filter().actions()),
        it.filter().ownerIds(),
        it.secret(),
        it.createdBy(),
        it.createdAt(),
        it.updatedAt(),
        it.version());
  }

  /**
   * Writes a changed subscription.
   *
   * @return false when somebody else changed it since it was read
   */
  public boolean save(Webhook it) {
    Disabled disabled = it.disabled();
    return jdbc.update(
            """
            update webhooks set url = ?, description = ?, kinds = ?::text[], fits = ?::text[],
                actions = ?::text[], owner_ids = ?::uuid[], secret = ?, previous_secret = ?,
                previous_until = ?::timestamptz, active = ?, disabled_why = ?, disabled_note = ?,
                disabled_at = ?::timestamptz, failing_since = ?::timestamptz, updated_at = ?,
                version = ?
             where webhook_id = ? and version = ?
            """,
            it.url().toString(),
            it.description(),
            names(it.filter().kinds()),
            names(it.filter().fits()),
            names(it.filter().actions()),
            it.filter().ownerIds(),
            it.secret(),
            it.previousSecret(),
            it.previousUntil(),
            it.isActive(),
            disabled == null ? null : disabled.why().name(),
            disabled == null ? null : disabled.note(),
            disabled == null ? null : disabled.at(),
            it.failingSince(),
            it.updatedAt(),
            it.version(),
            it.webhookId(),
            it.version() - 1)
        == 1;
  }

  public void delete(UUID webhookId) {
    jdbc.update("delete from webhooks where webhook_id = ?", webhookId);
  }

  /**
   * @param createdBy only if this caller made it; null for any
   */
  public Optional<Webhook> find(UUID webhookId, UUID createdBy) {
    return jdbc.first(
        "select * from webhooks where webhook_id = ?"
            + (createdBy == null ? "" : " and created_by = ?"),
        WebhookRepository::read,
        Jdbc.present(webhookId, createdBy));
  }

  /** The subscription, locked until the transaction ends. */
  public Optional<Webhook> lock(UUID webhookId) {
    return jdbc.first(
        "select * from webhooks where webhook_id = ? for update",
        WebhookRepository::read,
        webhookId);
  }

  /**
   * A page of subscriptions, the oldest first.
   *
   * @param createdBy only those that this caller made; null for all
   * @param createdAfter time of creation of the last one of the page before, or null
   * @param idAfter its id, or null
   */
  public List<Webhook> page(UUID createdBy, Instant createdAfter, UUID idAfter, int limit) {
    return jdbc.query(
        "select * from webhooks where true"
            + (createdBy == null ? "" : " and created_by = ?")
            + (createdAfter == null ? "" : " and (created_at, webhook_id) > (?, ?)")
            + " order by created_at, webhook_id limit ?",
        WebhookRepository::read,
        Jdbc.present(createdBy, createdAfter, idAfter, limit));
  }

  public long count(UUID createdBy) {
    return jdbc.first(
            "select count(*) as n from webhooks where created_by = ?",
            row -> row.getLong("n"),
            createdBy)
        .orElseThrow();
  }

  /** All that get announcements. */
  public List<Webhook> active() {
    return jdbc.query("select * from webhooks where active", WebhookRepository::read);
  }

  /**
   * The next subscriptions by their ids.
   *
   * @param after id of the last one before; null for the first page
   */
  public List<Webhook> pageById(UUID after, int limit) {
    return jdbc.query(
        "select * from webhooks"
            + (after == null ? "" : " where webhook_id > ?")
            + " order by webhook_id limit ?",
        WebhookRepository::read,
        Jdbc.present(after, limit));
  }

  /**
   * Stores the same secrets encrypted otherwise; to whoever uses it, the subscription is the same.
   *
   * @param stored the subscription as it was read
   * @return false when they are others by now
   */
  public boolean reseal(Webhook stored, String secret, String previousSecret) {
    return jdbc.update(
            """
            update webhooks set secret = ?, previous_secret = ?
             where webhook_id = ? and secret = ? and previous_secret is not distinct from ?
            """,
            secret,
            previousSecret,
            stored.webhookId(),
            stored.secret(),
            stored.previousSecret())
        == 1;
  }

  /** Notes that a delivery succeeded; the others are no reason to disable it any more. */
  public void noteSuccess(UUID webhookId) {
    jdbc.update(
        "update webhooks set failing_since = null"
            + " where webhook_id = ? and failing_since is not null",
        webhookId);
  }

  /** Notes that a delivery failed; the first one since the last success counts. */
  public void noteFailure(UUID webhookId, Instant at) {
    jdbc.update(
        "update webhooks set failing_since = ? where webhook_id = ? and failing_since is null",
        at,
        webhookId);
  }

  private static Webhook read(ResultSet row) throws SQLException {
    String why = row.getString("disabled_why");
    return new Webhook(
        Jdbc.uuid(row, "webhook_id"),
        URI.create(row.getString("url")),
        row.getString("description"),
        new WebhookFilter(
            each(row, "kinds", WebhookEventKind::valueOf),
            each(row, "fits", FitLevel::valueOf),
            each(row, "actions", Action::valueOf),
            List.of((UUID[]) row.getArray("owner_ids").getArray())),
        row.getString("secret"),
        row.getString("previous_secret"),
        Jdbc.instant(row, "previous_until"),
        why == null
            ? null
            : new Disabled(
                DisabledWhy.valueOf(why),
                row.getString("disabled_note"),
                Jdbc.instant(row, "disabled_at")),
        Jdbc.instant(row, "failing_since"),
        Jdbc.uuid(row, "created_by"),
        Jdbc.instant(row, "created_at"),
        Jdbc.instant(row, "updated_at"),
        row.getLong("version"));
  }

  private static <E> List<E> each(ResultSet row, String column, Function<String, E> constant)
      throws SQLException {
    return Jdbc.texts(row, column).stream().map(constant).toList();
  }

  private static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}
