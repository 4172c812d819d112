package io.leadwise.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadwise.local.client.LeadwiseApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An HTTP server that gives prepared answers; the last one of a request is given again and again.
 */
final class ScriptedApi implements AutoCloseable {

  private record Reply(int status, String location, String body) {}

  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final HttpServer server;

  ScriptedApi() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  ScriptedApi on(String request, int status, String body) {
    return on(request, status, null, body);
  }

  ScriptedApi on(String request, int status, String location, String body) {
    replies
        .computeIfAbsent(request, r -> new ArrayDeque<>())
        .add(new Reply(status, location, body));
    return this;
  }

  /** Method, path with query, If-Match and body of each request, in their order. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  LeadwiseApi client() {
    return new LeadwiseApi("http://127.0.0.1:" + server.getAddress().getPort(), "token");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    Reply reply;
    synchronized (requests) {
      requests.add(
          request + (match == null ? "" : " " + match) + (body.isEmpty() ? "" : " " + body));
      Deque<Reply> prepared = replies.get(request);
      reply =
          prepared == null
              ? new Reply(404, null, "{\"detail\": \"not prepared: " + request + "\"}")
              : prepared.size() > 1 ? prepared.poll() : prepared.peek();
    }
    exchange.getResponseHeaders().set("ETag", "\"3\"");
    if (reply.location() != null) {
      exchange.getResponseHeaders().set("Location", reply.location());
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
