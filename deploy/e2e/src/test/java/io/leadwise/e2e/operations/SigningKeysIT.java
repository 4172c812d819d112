package io.leadwise.e2e.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoIssuer;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The identity provider changes the keys that it signs with, while people work. */
@Order(14)
@ExtendWith(SharedSuite.class)
class SigningKeysIT {

  /** How long a service knows a key that it fetched; ten minutes where nobody says otherwise. */
  private static final Duration KEYS_KEPT_FOR = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Suite suite;
  private final RotatingIssuer issuer;
  private ServiceProcess service;

  SigningKeysIT(Suite suite, @TempDir Path folder) throws IOException {
    this.suite = suite;
    this.issuer = new RotatingIssuer(folder);
  }

  @BeforeEach
  void givenAServiceThatTrustsTheProvider() {
    service =
        suite.startReplica(
            Service.CONSENT,
            Map.of(
                "quarkus.oidc.auth-server-url", issuer.url(),
                "quarkus.oidc.token.issuer", issuer.url(),
                "quarkus.oidc.jwks.cache-time-to-live", KEYS_KEPT_FOR.toString(),
                "leadwise.security.tokens-kept-for", "PT1S"));
  }

  @AfterEach
  void stop() {
    service.kill();
    issuer.close();
  }

  @Test
  void aNewKeyCountsAtOnceAndOneThatIsWithdrawnNoLongerThanItIsKept() {
    DemoIssuer old = issuer.newKey("old");
    DemoIssuer next = issuer.newKey("next");
    issuer.publish(old);
    assertThat(status(old)).isEqualTo(200);
    assertThat(status(next)).isEqualTo(401);

    // when both are there, as long as tokens of the old one live
    issuer.publish(old, next);
    assertThat(status(next)).isEqualTo(200);
    assertThat(status(old)).isEqualTo(200);

    // when the old one is withdrawn
    issuer.publish(next);
    await().atMost(PATIENCE).until(() -> status(old) == 401);
    assertThat(status(next)).isEqualTo(200);
  }

  /** What a request with a new token answers. */
  private int status(DemoIssuer key) {
    return given()
        .baseUri(service.url())
        .header("Authorization", "Bearer " + key.token(DemoPerson.ADMIN))
        .get("/api/v1/consents/terms")
        .statusCode();
  }
}
