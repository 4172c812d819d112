package io.leadwise.lead.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.RemoteBusyException;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RemoteApiTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private Setup setup;
  private RemoteApi api;

  @BeforeEach
  void begin() {
    String url = "http://127.0.0.1:" + SERVER.getPort();
    setup =
        Setup.of(
            TestSettings.of("crm", "SALESFORCE")
                .with("crm", "url", url)
                .with("crm", "client-id", "app")
                .with("crm", "secret", Setup.secret("hush")));
    api = setup.apis.clientCredentials(setup.connection, url, url + "/token");
    SERVER.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"t1\"}")));
  }

  @Test
  void retryAfterIsKeptTo_andAfterItThingsGoOn() {
    answerFirst(aResponse().withStatus(429).withHeader("Retry-After", "7"));

    assertThat(api.require(RemoteRequest.get(api.uri("/x"))).text()).isEqualTo("good");
    assertThat(setup.pauses.all).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aWaitThatIsTooLongIsLeftToTheSchedule() {
    answerFirst(
        aResponse().withStatus(503).withHeader("Retry-After", "Tue, 24 Nov 2026 08:05:00 GMT"));

    RemoteBusyException busy =
        catchThrowableOfType(
            RemoteBusyException.class, () -> api.send(RemoteRequest.get(api.uri("/x"))));
    assertThat(busy.pause()).isEqualTo(Duration.ofMinutes(5));
    assertThat(setup.pauses.all).isEmpty();
  }

  @Test
  void failuresAreTriedAgainWithGrowingPauses_andNotForEver() {
    SERVER.stubFor(get("/x").willReturn(status(500).withBody("a secret of theirs")));

    assertThatThrownBy(() -> api.send(RemoteRequest.get(api.uri("/x"))))
        .isInstanceOf(ConnectorFailedException.class)
        .hasMessage("127.0.0.1 failed with 500.");
    SERVER.verify(4, getRequestedFor(urlPathEqualTo("/x")));
    assertThat(setup.pauses.all).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(setup.pauses.all.get(i))
          .isBetween(Duration.ofMillis(250L << i), Duration.ofMillis(500L << i));
    }
  }

  @Test
  void aRefusedTokenIsExchangedOnce() {
    SERVER.stubFor(
        post("/token")
            .inScenario("token")
            .willReturn(okJson("{\"access_token\":\"old\",\"expires_in\":3600}"))
            .willSetStateTo("again"));
    SERVER.stubFor(
        post("/token")
            .inScenario("token")
            .whenScenarioStateIs("again")
            .willReturn(okJson("{\"access_token\":\"new\",\"expires_in\":3600}")));
    SERVER.stubFor(get("/x").willReturn(status(401)));
    SERVER.stubFor(
        get("/x").withHeader("Authorization", equalTo("Bearer new")).willReturn(ok("good")));

    assertThat(api.require(RemoteRequest.get(api.uri("/x"))).text()).isEqualTo("good");
    api.require(RemoteRequest.get(api.uri("/x")));
    SERVER.verify(2, postRequestedFor(urlPathEqualTo("/token")));
  }

  @Test
  void whoIsNotLetInHearsSoWithoutAnySecret() {
    SERVER.stubFor(get("/x").willReturn(status(401)));
    assertThatThrownBy(() -> api.send(RemoteRequest.get(api.uri("/x"))))
        .hasMessage("127.0.0.1 refuses the token of this connection.");

    SERVER.stubFor(
        post("/token").willReturn(status(401).withBody("{\"error\":\"invalid_client\"}")));
    RemoteApi another =
        setup.apis.clientCredentials(
            setup.connection, api.uri("/other").toString(), api.uri("/token").toString());
    assertThatThrownBy(() -> another.send(RemoteRequest.get(api.uri("/x"))))
        .hasMessage("The sign-in was answered with 401 (invalid_client).");
  }

  @Test
  void aLinkToAnotherHostIsNotFollowed() {
    assertThatThrownBy(() -> api.send(RemoteRequest.get(URI.create("https://elsewhere.example/x"))))
        .isInstanceOf(ConnectorFailedException.class)
        .hasMessageContaining("another host");
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowedEither() {
    SERVER.stubFor(
        get("/x").willReturn(status(302).withHeader("Location", "https://elsewhere.example/")));
    assertThatThrownBy(() -> api.require(RemoteRequest.get(api.uri("/x"))))
        .hasMessage("127.0.0.1 answered 302.");
  }

  @Test
  void onlyEncryptedAddressesAreTaken_orThoseOfThisMachine() {
    assertThat(RemoteUrls.check("url", "https://crm.example.com")).isEmpty();
    assertThat(RemoteUrls.check("url", "http://localhost:8080")).isEmpty();
    assertThat(RemoteUrls.check("url", "imaps://mail.example.com")).isEmpty();
    assertThat(RemoteUrls.check("url", "http://crm.example.com"))
        .containsExactly("url must begin with https.");
    assertThat(RemoteUrls.check("url", "file:///etc/passwd")).hasSize(1);
    assertThat(RemoteUrls.check("url", "https://user:hush@crm.example.com")).hasSize(1);
    assertThat(RemoteUrls.check("url", "not an address")).containsExactly("url is no address.");
  }

  private static void answerFirst(
      com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        get("/x")
            .inScenario("x")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(answer)
            .willSetStateTo("then"));
    SERVER.stubFor(get("/x").inScenario("x").whenScenarioStateIs("then").willReturn(ok("good")));
  }
}
