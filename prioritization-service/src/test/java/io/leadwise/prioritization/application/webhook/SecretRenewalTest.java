package io.leadwise.prioritization.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.application.webhook.SecretRenewal.Renewed;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.domain.webhook.WebhookFilter;
import io.leadwise.prioritization.persistence.WebhookRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class SecretRenewalTest {

  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

  @Inject WebhookRepository webhooks;
  @Inject Jdbc jdbc;

  @AfterEach
  void forget() {
    QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from webhooks"));
  }

  @Test
  void bothSecretsOfAllPagesAreStoredWithTheNewKey_andToItsOwnerNothingChanged() {
    UUID rotated = given("old:a").webhookId();
    rotate(rotated, "new:b");
    for (int i = 0; i < 450; i++) {
      given("old:" + i);
    }
    Webhook before = find(rotated);

    Renewed first = renewal().renew();
    Renewed second = renewal().renew();

    assertThat(first).isEqualTo(new Renewed(451, 0));
    assertThat(second).isEqualTo(new Renewed(0, 0));
    Webhook after = find(rotated);
    assertThat(after.secret()).isEqualTo("new:b");
    assertThat(after.previousSecret()).isEqualTo("new:a");
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
  }

  @Test
  void oneThatNoKeyOpensIsCountedAndHindersNoOther() {
    UUID lost = given("lost:a").webhookId();
    UUID old = given("old:b").webhookId();

    Renewed result = renewal().renew();

    assertThat(result).isEqualTo(new Renewed(1, 1));
    assertThat(find(lost).secret()).isEqualTo("lost:a");
    assertThat(find(old).secret()).isEqualTo("new:b");
  }

  @Test
  void aSecretThatIsRotatedMeanwhileStays() {
    Webhook read = given("old:a");
    rotate(read.webhookId(), "new:b");

    boolean stored =
        QuarkusTransaction.requiringNew().call(() -> webhooks.reseal(read, "new:a", null));

    assertThat(stored).isFalse();
    assertThat(find(read.webhookId()).secret()).isEqualTo("new:b");
  }

  /**
   * With keys that can be seen: what AesSecretKeeper does with real ones is told by its own test.
   */
  private SecretRenewal renewal() {
    return new SecretRenewal(webhooks, new NamedKeys());
  }

  private Webhook given(String secret) {
    UUID id = UUID.randomUUID();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Webhook webhook =
                  Webhook.create(
                      id,
                      URI.create("https://hook.example/"),
                      null,
                      new WebhookFilter(List.of(), List.of(), List.of(), List.of()),
                      secret,
                      UUID.randomUUID(),
                      NOW);
              webhooks.add(webhook);
              // Nobody is to deliver anything to it.
              jdbc.update("update webhooks set active = false where webhook_id = ?", id);
              return webhook;
            });
  }

  private void rotate(UUID id, String secret) {
    QuarkusTransaction.requiringNew()
        .run(() -> webhooks.save(find(id).rotate(secret, Duration.ofDays(1), NOW)));
  }

  private Webhook find(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> webhooks.find(id, null)).orElseThrow();
  }

  /** The name of the key, a colon, and the secret. */
  private static final class NamedKeys implements SecretKeeper {

    @Override
    public String create() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String seal(UUID webhookId, String secret) {
      return "new:" + secret;
    }

    @Override
    public String open(UUID webhookId, String sealed) {
      if (sealed.startsWith("lost:")) {
        throw new UnreadableSecretException();
      }
      return sealed.substring(sealed.indexOf(':') + 1);
    }

    @Override
    public Optional<String> renew(UUID webhookId, String sealed) {
      return sealed.startsWith("new:")
          ? Optional.empty()
          : Optional.of(seal(webhookId, open(webhookId, sealed)));
    }
  }
}
