package io.leadwise.research.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web of our own on loopback: answers by host and path, and remembers what was asked. */
public final class SampleWeb implements AutoCloseable {

  private static final String WIKIDATA = "www.wikidata.org";

  /** The index of news knows every name, and finds nothing by it; other hosts are not there. */
  private static final Answer NOT_FOUND =
      new Answer(404, Map.of("Content-Type", "text/plain"), "nothing here");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  private SampleWeb(HttpServer server) {
    this.server = server;
  }

  public static SampleWeb start() {
    // The JDK's server sends head and body apart and would wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      SampleWeb web = new SampleWeb(HttpServer.create(address, 0));
      web.server.createContext("/", web::handle);
      web.server.setExecutor(web.threads);
      web.server.start();
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public SampleWeb answer(String host, String pathAndQuery, Answer answer) {
    answers.put(host + pathAndQuery, answer);
    return this;
  }

  public SampleWeb html(String host, String path, String html) {
    return answer(host, path, new Answer(200, Map.of("Content-Type", "text/html"), html));
  }

  public SampleWeb json(String host, String path, String json) {
    return answer(host, path, new Answer(200, Map.of("Content-Type", "application/json"), json));
  }

  /** What a search at Wikidata finds. */
  public SampleWeb search(String encodedName, String json) {
    return json(
        WIKIDATA,
        "/w/api.php?action=wbsearchentities&search="
            + encodedName
            + "&language=en&type=item&limit=10&maxlag=5&format=json",
        json);
  }

  /** An item of Wikidata. */
  public SampleWeb item(String id, String entityJson) {
    return json(
        WIKIDATA,
        "/wiki/Special:EntityData/" + id + ".json",
        "{\"entities\":{\"" + id + "\":" + entityJson + "}}");
  }

  /** Labels of items of Wikidata, however many are asked for. */
  public SampleWeb labels(String json) {
    return answer(
        WIKIDATA,
        "/w/api.php?action=wbgetentities*",
        new Answer(200, Map.of("Content-Type", "application/json"), json));
  }

  public SampleWeb redirect(String host, String path, int status, String location) {
    return answer(host, path, new Answer(status, Map.of("Location", location), ""));
  }

  public List<Asked> asked() {
    return asked;
  }

  /** Returns the paths that a host was asked for, in order. */
  public List<String> askedOf(String host) {
    return asked.stream().filter(a -> a.host().equals(host)).map(a -> a.path()).toList();
  }

  /** Cuts the network, or mends it: meanwhile connections end without an answer. */
  public void cut(boolean yes) {
    cut = yes;
  }

  public void forget() {
    cut = false;
    answers.clear();
    asked.clear();
  }

  /** Registers that know nobody answer as the real ones do. */
  private static Answer unknown(String host, String path) {
    Map<String, String> json = Map.of("Content-Type", "application/json");
    if (host.equals("api.gdeltproject.org")) {
      return new Answer(200, json, "{}");
    }
    if (host.equals("www.sec.gov") && path.equals("/files/company_tickers.json")) {
      return new Answer(200, json, "{}");
    }
    if (host.equals("api.gleif.org") && path.endsWith("/lei-records")) {
      return new Answer(200, json, "{\"data\":[]}");
    }
    return new Answer(404, Map.of("Content-Type", "text/plain"), "nothing here");
  }

  private void handle(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    URI uri = exchange.getRequestURI();
    if (cut) {
      exchange.close();
      return;
    }
    asked.add(new Asked(host, uri.toString(), Map.copyOf(exchange.getRequestHeaders())));
    Answer answer = answers.get(host + uri);
    if (answer == null) {
      answer =
          answers.entrySet().stream()
              .filter(a -> a.getKey().endsWith("*"))
              .filter(a -> (host + uri).startsWith(a.getKey().replace("*", "")))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseGet(() -> unknown(host, uri.getPath()));
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.bytes();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  public record Answer(int status, Map<String, String> headers, byte[] bytes) {

    public Answer(int status, Map<String, String> headers, String body) {
      this(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  public record Asked(String host, String path, Map<String, List<String>> headers) {}
}
