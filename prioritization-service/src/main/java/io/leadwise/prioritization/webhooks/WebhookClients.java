package io.leadwise.prioritization.webhooks;

import io.leadwise.prioritization.config.WebhookConfig;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP client: nothing in it may act on its own, everything has a bound. */
final class WebhookClients {

  private WebhookClients() {}

  static CloseableHttpClient create(WebhookConfig config, DnsResolver dns) {
    Timeout connect = Timeout.of(config.connectTimeout());
    Timeout total = Timeout.of(config.totalTimeout());
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(total)
                        // A kept connection must not outlive the answer of DNS for long.
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(total).build())
                .setMaxConnTotal(config.lanes())
                .setMaxConnPerRoute(config.lanesPerWebhook())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(total)
                .setResponseTimeout(total)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .setUserAgent("Leadwise-Webhooks")
        // Never a proxy from the environment: it would look names up in our stead.
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .evictExpiredConnections()
        .build();
  }
}
