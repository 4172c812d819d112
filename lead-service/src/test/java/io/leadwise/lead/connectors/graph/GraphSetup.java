package io.leadwise.lead.connectors.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;

/** A connection called mail to a stub of Microsoft Graph. */
final class GraphSetup {

  private GraphSetup() {}

  static String url(WireMockExtension server) {
    return "http://127.0.0.1:" + server.getPort();
  }

  static TestSettings settings(WireMockExtension server) {
    String url = url(server);
    return TestSettings.of("mail", "GRAPH")
        .with("mail", "url", url)
        .with("mail", "token-url", url + "/token")
        .with("mail", "client-id", "app")
        .with("mail", "secret", Setup.secret("hush"));
  }

  static void letsUsIn(WireMockExtension server) {
    server.stubFor(
        post("/token").willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":3599}")));
  }
}
