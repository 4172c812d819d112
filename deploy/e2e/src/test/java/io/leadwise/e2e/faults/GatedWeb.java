package io.leadwise.e2e.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web in which every host is the site of a small company. Only so many companies are let through;
 * requests for further ones wait: that holds a run in its middle for as long as a test wants.
 */
final class GatedWeb implements AutoCloseable {

  /**
   * Answers of the other sources, which know none of the companies and take no place at the gate.
   */
  private static final Map<String, String> NOTHING_KNOWN =
      Map.of("api.gdeltproject.org", "{}", "sec.gov", "{}", "api.gleif.org", "{\"data\": []}");

  /** How a site answers. */
  enum Service {
    WELL,
    SLOWLY,
    WITH_ERRORS,
    /** The connection ends in the middle of the answer. */
    CUT_OFF
  }

  private static final int SLOW_MILLIS = 1_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> admitted = new HashSet<>();
  private int limit;
  private volatile Service service = Service.WELL;

  private GatedWeb(HttpServer server) {
    this.server = server;
  }

  /** Starts it on loopback, with the gate closed. */
  static GatedWeb start() {
    return start(0);
  }

  /** As {@link #start()}, on that port. */
  static GatedWeb start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      GatedWeb web = new GatedWeb(server);
      server.setExecutor(web.threads);
      server.createContext("/", web::handle);
      server.start();
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Lets the first companies through that ask, up to this number in all. */
  synchronized void admit(int companies) {
    limit = companies;
    notifyAll();
  }

  /** Lets so many more companies through than have come through. */
  synchronized void admitMore(int companies) {
    admit(admitted.size() + companies);
  }

  /** From now on, how the sites of companies answer. */
  void serve(Service how) {
    service = how;
  }

  @Override
  public void close() {
    admit(Integer.MAX_VALUE);
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("^www\\.", "");
      if (host.startsWith("wikidata.org")) {
        answer(exchange, 200, "application/json", "{\"search\": [], \"success\": 1}");
        return;
      }
      if (NOTHING_KNOWN.containsKey(host)) {
        answer(exchange, 200, "application/json", NOTHING_KNOWN.get(host));
        return;
      }
      awaitAdmission(host);
      if (service == Service.SLOWLY) {
        // Not a wait for anything: it is what a slow site does.
        Thread.sleep(SLOW_MILLIS);
      }
      if (service == Service.WITH_ERRORS) {
        answer(exchange, 500, "text/plain", "Out of order");
      } else if (service == Service.CUT_OFF) {
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
      } else if (exchange.getRequestURI().getPath().equals("/")) {
        answer(exchange, 200, "text/html;charset=utf-8", page(host));
      } else {
        answer(exchange, 404, "text/plain", "Nothing here");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitAdmission(String host) throws InterruptedException {
    while (!admitted.contains(host) && admitted.size() >= limit) {
      wait();
    }
    admitted.add(host);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String page(String host) {
    String name = GeneratedLeads.companyOf(host);
    return """
        <html><head><title>%1$s</title>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "Organization", "name": "%1$s",
         "numberOfEmployees": {"@type": "QuantitativeValue", "value": 120}}
        </script></head><body><h1>%1$s</h1></body></html>
        """
        .formatted(name);
  }
}
