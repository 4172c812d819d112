package io.leadwise.prioritization.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330L);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void theExampleOfTheSpecificationIsSignedAsThere() {
    assertThat(WebhookSignature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY, List.of(SECRET)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whileASecretIsChangedThereAreTwoSignatures() {
    String next = WebhookSignature.secret(new byte[32]);

    String both = WebhookSignature.of("a", AT, BODY, List.of(next, SECRET));

    assertThat(both.split(" "))
        .containsExactly(
            WebhookSignature.of("a", AT, BODY, List.of(next)),
            WebhookSignature.of("a", AT, BODY, List.of(SECRET)));
  }

  @Test
  void idTimeAndBodyAllCount() {
    String signature = WebhookSignature.of("a", AT, BODY, List.of(SECRET));

    assertThat(signature)
        .isNotEqualTo(WebhookSignature.of("b", AT, BODY, List.of(SECRET)))
        .isNotEqualTo(WebhookSignature.of("a", AT.plusSeconds(1), BODY, List.of(SECRET)))
        .isNotEqualTo(WebhookSignature.of("a", AT, new byte[] {1}, List.of(SECRET)));
  }
}
