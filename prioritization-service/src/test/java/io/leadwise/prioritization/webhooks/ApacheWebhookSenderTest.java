package io.leadwise.prioritization.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadwise.prioritization.application.webhook.WebhookSender.Outcome;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.TargetRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApacheWebhookSenderTest {
  private static final byte[] BODY = "{\"leadId\":1}".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, String> HEADERS = Map.of("webhook-id", "7");

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private HttpServer server;
  private ApacheWebhookSender sender;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.start();
    sender = sender(Set.of("localhost"), new LoopbackDns());
  }

  @AfterEach
  void stop() {
    end.countDown();
    sender.close();
    server.stop(0);
    workers.shutdownNow();
  }

  @Test
  void bodyAndHeadersArriveAsTheyAre() {
    server.createContext(
        "/hook",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-id")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          answer(exchange, 204, "");
        });

    Outcome outcome = sender.post(local("/hook"), HEADERS, BODY);

    assertThat(outcome.isSuccess()).isTrue();
    assertThat(asked).containsExactly("POST 7 {\"leadId\":1}");
  }

  @Test
  void aNameThatLeadsToAPrivateAddressIsNotConnectedTo() {
    server.createContext("/", exchange -> answer(exchange, 200, ""));
    ApacheWebhookSender guarded =
        new ApacheWebhookSender(
            Settings.webhooks(), new TargetRules(Set.of(), true, ports()), new LoopbackDns());

    Outcome outcome =
        guarded.post(
            URI.create("http://rebound.example:" + server.getAddress().getPort() + "/"),
            HEADERS,
            BODY);

    assertThat(outcome.isUnreachable()).isTrue();
    assertThat(outcome.error()).contains("not public");
    guarded.close();
  }

  @Test
  void rulesThatBecameStricterHoldForOldWebhooksToo() {
    Outcome outcome = sender.post(URI.create("http://hooks.example.com/"), HEADERS, BODY);

    assertThat(outcome.error()).contains("https only");
  }

  @Test
  void aRedirectionIsNotFollowed() {
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          answer(exchange, 307, "");
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          asked.add("elsewhere");
          answer(exchange, 200, "");
        });

    Outcome outcome = sender.post(local("/moved"), HEADERS, BODY);

    assertThat(outcome.isSuccess()).isFalse();
    assertThat(outcome.status()).isEqualTo(307);
    assertThat(asked).isEmpty();
  }

  @Test
  void aTargetThatDripsIsGivenUpAtTheTotalTimeOut() {
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (!waited(100)) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
          }
          exchange.close();
        });

    Outcome outcome = sender.post(local("/slow"), HEADERS, BODY);

    assertThat(outcome.isUnreachable()).isTrue();
    assertThat(outcome.error()).contains("within");
  }

  @Test
  void anEndlessAnswerIsNotReadToItsEnd() {
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = new byte[8192];
          while (!waited(0)) {
            exchange.getResponseBody().write(piece);
          }
          exchange.close();
        });

    Outcome outcome = sender.post(local("/endless"), HEADERS, BODY);

    assertThat(outcome.isSuccess()).isTrue();
  }

  @Test
  void aTargetMayAskForTime() {
    server.createContext(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          answer(exchange, 503, "no");
        });

    Outcome outcome = sender.post(local("/busy"), HEADERS, BODY);

    assertThat(outcome.status()).isEqualTo(503);
    assertThat(outcome.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void whoIsNotThereIsSaidToBeUnreachable() {
    server.stop(0);

    Outcome outcome = sender.post(local("/"), HEADERS, BODY);

    assertThat(outcome.isUnreachable()).isTrue();
    assertThat(outcome.error()).isEqualTo("No connection could be made.");
  }

  private boolean waited(long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private URI local(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private Set<Integer> ports() {
    return Set.of(server.getAddress().getPort());
  }

  private static ApacheWebhookSender sender(Set<String> trusted, DnsResolver dns) {
    WebhookConfig config = Settings.webhooks("total-timeout", "2s");
    return new ApacheWebhookSender(config, new TargetRules(trusted, false, Set.of(443)), dns);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Every name leads to this machine, as the second answer of a rebinding server would. */
  private static final class LoopbackDns implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
