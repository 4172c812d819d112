package io.leadwise.local;

import io.leadwise.local.gateway.DemoIssuer;
import io.leadwise.local.gateway.ServiceTokens;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that connect a service to the rest of a suite. */
final class ServiceSettings {

  private final String issuerUrl;
  private final String bootstrapServers;
  private final String routeAllTo;
  private final String dnsServer;
  private final String consentUrl;

  /**
   * Remembers where everything is.
   *
   * @param routeAllTo where outbound requests go; null for the real web
   * @param dnsServer whom to ask; null for the resolvers of this machine
   */
  ServiceSettings(
      String issuerUrl,
      String bootstrapServers,
      String routeAllTo,
      String dnsServer,
      String consentUrl) {
    this.issuerUrl = issuerUrl;
    this.bootstrapServers = bootstrapServers;
    this.routeAllTo = routeAllTo;
    this.dnsServer = dnsServer;
    this.consentUrl = consentUrl;
  }

  Map<String, String> of(Service service, int port, String jdbcUrl) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", Integer.toString(port));
    settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
    settings.put("quarkus.datasource.username", EmbeddedPostgres.USER);
    settings.put("quarkus.datasource.password", EmbeddedPostgres.PASSWORD);
    settings.put("kafka.bootstrap.servers", bootstrapServers);
    settings.put("quarkus.oidc.auth-server-url", issuerUrl);
    settings.put("quarkus.oidc.discovery-enabled", "false");
    settings.put("quarkus.oidc.jwks-path", "/jwks");
    settings.put("quarkus.oidc.token.issuer", issuerUrl);
    settings.put("quarkus.oidc.token.audience", DemoIssuer.AUDIENCE);
    if (service == Service.RESEARCH && routeAllTo != null) {
      settings.put("leadwise.research.outbound.route-all-to", routeAllTo);
      // Politeness is owed to other people's servers; this one is ours.
      settings.put("leadwise.research.sources.wikidata.min-interval", "20ms");
      settings.put("leadwise.research.sources.website.min-interval", "20ms");
      settings.put("leadwise.research.sources.sec-edgar.min-interval", "20ms");
      settings.put("leadwise.research.sources.gleif.min-interval", "20ms");
      settings.put("leadwise.research.sources.wikipedia.min-interval", "20ms");
      settings.put("leadwise.research.sources.gdelt.min-interval", "20ms");
      settings.put("leadwise.research.sources.news-feeds.min-interval", "20ms");
    }
    if (service == Service.EMAIL_VALIDATION && dnsServer != null) {
      settings.put("leadwise.email-validation.dns.servers", dnsServer);
    }
    if (service == Service.PRIORITIZATION) {
      settings.put("quarkus.rest-client.consent.url", consentUrl);
      settings.put("quarkus.oidc-client.token-path", issuerUrl + DemoIssuer.TOKEN_PATH);
      settings.put("quarkus.oidc-client.client-id", ServiceTokens.CLIENT);
      settings.put("quarkus.oidc-client.credentials.secret", ServiceTokens.SECRET);
    }
    return settings;
  }
}
