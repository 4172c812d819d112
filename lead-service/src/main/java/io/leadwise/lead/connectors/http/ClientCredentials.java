package io.leadwise.lead.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.Secrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tokens by OAuth 2.0 client credentials (RFC 6749, section 4.4), kept until shortly before they
 * end.
 */
final class ClientCredentials implements Tokens {

  private static final Duration MARGIN = Duration.ofMinutes(2);
  private static final long USUAL_SECONDS = 1_800;

  private final URI tokenUrl;
  private final String clientId;
  private final String secretReference;
  private final String scope;
  private final Secrets secrets;
  private final Clock clock;
  private final Function<RemoteRequest, RemoteAnswer> sender;

  private String token;
  private Instant endsAt = Instant.MIN;

  /**
   * @param scope null for none
   * @param sender sends without a token
   */
  ClientCredentials(
      URI tokenUrl,
      String clientId,
      String secretReference,
      String scope,
      Secrets secrets,
      Clock clock,
      Function<RemoteRequest, RemoteAnswer> sender) {
    this.tokenUrl = tokenUrl;
    this.clientId = clientId;
    this.secretReference = secretReference;
    this.scope = scope;
    this.secrets = secrets;
    this.clock = clock;
    this.sender = sender;
  }

  @Override
  public synchronized String get() {
    if (token == null || !clock.instant().isBefore(endsAt)) {
      ask();
    }
    return token;
  }

  @Override
  public synchronized void forget(String refused) {
    if (refused.equals(token)) {
      token = null;
    }
  }

  private void ask() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", clientId);
    form.put("client_secret", secrets.read(secretReference));
    if (scope != null) {
      form.put("scope", scope);
    }
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + RemoteUrls.encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    RemoteAnswer answer =
        sender.apply(
            new RemoteRequest(
                "POST",
                tokenUrl,
                Map.of(
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Accept",
                    "application/json"),
                body));
    JsonNode read = answer.ok() ? answer.json() : null;
    if (read == null || !read.path("access_token").isTextual()) {
      String code = answer.errorCode();
      throw new ConnectorFailedException(
          "sign-in-failed",
          "The sign-in was answered with "
              + answer.status()
              + (code.isEmpty() ? "" : " (" + code + ")")
              + ".");
    }
    token = read.get("access_token").asText();
    Duration lasts = Duration.ofSeconds(read.path("expires_in").asLong(USUAL_SECONDS));
    endsAt = clock.instant().plus(lasts).minus(MARGIN);
  }
}
