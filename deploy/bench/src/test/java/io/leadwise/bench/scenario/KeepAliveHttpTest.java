package io.leadwise.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepAliveHttpTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/known", exchange -> answer(exchange, 200, 100_000));
    server.createContext("/chunked", exchange -> answer(exchange, 200, 0));
    server.createContext("/nothing", exchange -> answer(exchange, 304, -1));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void answersOfAllFormsAreReadToTheirEnd() throws Exception {
    HttpConnection connection =
        new HttpConnection("localhost", port(), java.time.Duration.ofSeconds(10));
    for (String path : List.of("/known", "/chunked", "/nothing", "/known", "/else")) {
      int status = connection.exchange(("GET " + path + " HTTP/1.1\r\nhost: x\r\n\r\n").getBytes());

      assertThat(status)
          .isEqualTo(path.equals("/nothing") ? 304 : path.equals("/else") ? 404 : 200);
    }
  }

  @Test
  void theTokenIsSentAlong() throws Exception {
    try (KeepAliveHttp http = new KeepAliveHttp(URI.create("http://localhost:" + port()), "abc")) {
      assertThat(http.status("/known?x=1").get(10, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(seen).containsExactly("/known?x=1 Bearer abc");
    }
  }

  @Test
  void aServerThatIsGoneIsAFailure() {
    int port = port();
    server.stop(0);
    try (KeepAliveHttp http = new KeepAliveHttp(URI.create("http://localhost:" + port), "abc")) {
      assertThatThrownBy(() -> http.status("/known").get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  /** As HttpServer has it: 0 bytes are chunks of unknown length, -1 is no body. */
  private void answer(com.sun.net.httpserver.HttpExchange exchange, int status, long length)
      throws IOException {
    seen.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("authorization"));
    exchange.sendResponseHeaders(status, length);
    if (length >= 0) {
      exchange.getResponseBody().write(new byte[100_000]);
    }
    exchange.close();
  }
}
