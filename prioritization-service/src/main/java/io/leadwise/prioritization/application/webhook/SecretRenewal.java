package io.leadwise.prioritization.application.webhook;

import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.persistence.WebhookRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Encrypts with the present key what is stored with another one, or with none: after a change of
 * keys the old one is needed only until then.
 */
@ApplicationScoped
public class SecretRenewal {
  private static final Logger LOG = Logger.getLogger(SecretRenewal.class);
  private static final int PAGE = 200;

  private final WebhookRepository webhooks;
  private final SecretKeeper secrets;

  SecretRenewal(WebhookRepository webhooks, SecretKeeper secrets) {
    this.webhooks = webhooks;
    this.secrets = secrets;
  }

  /** What came of it. */
  record Renewed(int webhooks, int unreadable) {}

  @Scheduled(
      identity = "secret-renewal",
      every = "{leadwise.prioritization.webhooks.cleaning}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void renewAndTell() {
    Renewed result = renew();
    if (result.webhooks() > 0) {
      LOG.infof("Secrets of %d webhooks were encrypted with the present key", result.webhooks());
    }
    if (result.unreadable() > 0) {
      LOG.errorf(
          "Secrets of %d webhooks open with no key that is set: nothing is delivered to them until"
              + " their key is among other-secret-keys or their secrets are renewed",
          result.unreadable());
    }
  }

  Renewed renew() {
    int renewed = 0;
    int unreadable = 0;
    UUID last = null;
    List<Webhook> page;
    do {
      UUID after = last;
      page = QuarkusTransaction.requiringNew().call(() -> webhooks.pageById(after, PAGE));
      for (Webhook webhook : page) {
        last = webhook.webhookId();
        try {
          renewed += renew(webhook) ? 1 : 0;
        } catch (UnreadableSecretException e) {
          unreadable++;
        }
      }
    } while (page.size() == PAGE);
    return new Renewed(renewed, unreadable);
  }

  private boolean renew(Webhook webhook) {
    Optional<String> secret = secrets.renew(webhook.webhookId(), webhook.secret());
    Optional<String> previous =
        Optional.ofNullable(webhook.previousSecret())
            .flatMap(it -> secrets.renew(webhook.webhookId(), it));
    if (secret.isEmpty() && previous.isEmpty()) {
      return false;
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                webhooks.reseal(
                    webhook,
                    secret.orElse(webhook.secret()),
                    previous.orElse(webhook.previousSecret())));
  }
}
