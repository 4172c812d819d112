package io.leadwise.e2e.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadwise.local.gateway.DemoIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** An identity provider on loopback whose keys come and go. */
final class RotatingIssuer implements AutoCloseable {

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path folder;
  private final HttpServer server;
  private volatile List<DemoIssuer> published = List.of();

  /**
   * @param folder where its keys are kept
   */
  RotatingIssuer(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    // Several threads: clients keep connections open.
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/jwks", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Makes a key; nobody trusts it until it is published. */
  DemoIssuer newKey(String id) {
    return DemoIssuer.open(folder.resolve(id), id, url(), Clock.systemUTC());
  }

  /** From now on these are its keys, and no others. */
  void publish(DemoIssuer... keys) {
    published = List.of(keys);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    List<?> keys =
        published.stream()
            .map(issuer -> (Collection<?>) issuer.keySet().get("keys"))
            .flatMap(Collection::stream)
            .toList();
    byte[] body = mapper.writeValueAsBytes(Map.of("keys", keys));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
