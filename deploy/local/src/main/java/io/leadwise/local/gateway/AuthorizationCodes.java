package io.leadwise.local.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes of the demo's sign-in: each is good for one exchange, and for a minute. */
final class AuthorizationCodes {

  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int BYTES = 24;

  /** What was asked for when the person signed in. */
  record Grant(
      DemoPerson person, String clientId, String redirectUri, String challenge, String nonce) {}

  private record Issued(Grant grant, Instant until) {}

  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  AuthorizationCodes(Clock clock) {
    this.clock = clock;
  }

  /** A new code for what the person allowed. */
  String issue(Grant grant) {
    Instant now = clock.instant();
    issued.values().removeIf(other -> other.until().isBefore(now));
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String code = base64(bytes);
    issued.put(code, new Issued(grant, now.plus(LIFE)));
    return code;
  }

  /**
   * Redeems a code; whatever the outcome, it cannot be used again.
   *
   * @param verifier proves that the one who redeems is the one who asked (PKCE, RFC 7636)
   */
  Optional<Grant> redeem(String code, String clientId, String redirectUri, String verifier) {
    return Optional.ofNullable(issued.remove(code))
        .filter(found -> clock.instant().isBefore(found.until()))
        .map(Issued::grant)
        .filter(grant -> grant.clientId().equals(clientId))
        .filter(grant -> grant.redirectUri().equals(redirectUri))
        .filter(grant -> grant.challenge().equals(challengeOf(verifier)));
  }

  static String challengeOf(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
