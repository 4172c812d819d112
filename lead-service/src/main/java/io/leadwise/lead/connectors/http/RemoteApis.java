package io.leadwise.lead.connectors.http;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Secrets;
import io.leadwise.lead.config.ConnectorsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The APIs that connections speak to, each with its token, kept while the service runs. */
@ApplicationScoped
public class RemoteApis {

  private static final String ENTRA = "https://login.microsoftonline.com/%s/oauth2/v2.0/token";

  private final Map<String, RemoteApi> byName = new ConcurrentHashMap<>();
  private final ConnectorsConfig config;
  private final Secrets secrets;
  private final Pauses pauses;
  private final Clock clock;
  private final HttpClient client;

  @Inject
  public RemoteApis(ConnectorsConfig config, Secrets secrets, Pauses pauses, Clock clock) {
    this.config = config;
    this.secrets = secrets;
    this.pauses = pauses;
    this.clock = clock;
    // A redirect would take the token along to wherever it leads.
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(config.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The API of a connection that signs in at Microsoft Entra ID.
   *
   * @param url its address, which is also the scope of its tokens
   */
  public RemoteApi entra(Connection connection, String url) {
    return byName.computeIfAbsent(
        key(connection, url),
        key ->
            signedIn(
                connection,
                url,
                connection
                    .settings()
                    .tokenUrl()
                    .orElseGet(() -> ENTRA.formatted(connection.settings().tenant().orElseThrow())),
                url.replaceAll("/+$", "") + "/.default"));
  }

  /** The API of a connection that gets its tokens there. */
  public RemoteApi clientCredentials(Connection connection, String url, String tokenUrl) {
    return byName.computeIfAbsent(
        key(connection, url), key -> signedIn(connection, url, tokenUrl, null));
  }

  /** The API of a connection whose secret is the token. */
  public RemoteApi withToken(Connection connection, String url) {
    return byName.computeIfAbsent(
        key(connection, url),
        key ->
            api(url)
                .signedInBy(
                    new StaticTokens(secrets, connection.settings().secret().orElseThrow())));
  }

  private static String key(Connection connection, String url) {
    return connection.name() + " " + url;
  }

  private RemoteApi signedIn(Connection connection, String url, String tokenUrl, String scope) {
    RemoteApi tokens = api(tokenUrl);
    return api(url)
        .signedInBy(
            new ClientCredentials(
                URI.create(tokenUrl),
                connection.settings().clientId().orElseThrow(),
                connection.settings().secret().orElseThrow(),
                scope,
                secrets,
                clock,
                tokens::insist));
  }

  private RemoteApi api(String url) {
    return new RemoteApi(
        URI.create(url),
        client,
        config,
        new Backoff(clock, () -> ThreadLocalRandom.current().nextDouble()),
        pauses);
  }
}
