package io.leadwise.prioritization;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of server-sent events, as a browser is one; it reads in a thread of its own. */
public final class SseReader implements AutoCloseable {

  /** An event as it came. */
  public record Event(String name, String id, String data) {
    public JsonPath json() {
      return JsonPath.from(data);
    }
  }

  private final HttpResponse<java.io.InputStream> response;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  private SseReader(HttpResponse<java.io.InputStream> response) {
    this.response = response;
    Thread reader = new Thread(this::read, "sse-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens a stream; a refusal has a status and no events. */
  public static SseReader open(URI uri, String token, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new SseReader(
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
  }

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  public List<Event> events() {
    return events;
  }

  public List<String> comments() {
    return comments;
  }

  /** The server closed the stream. */
  public boolean hasEnded() {
    return ended;
  }

  /** Leaves, as somebody who closes the window. */
  @Override
  public void close() throws Exception {
    response.body().close();
  }

  private void read() {
    try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(response.body()))) {
      List<String> block = new ArrayList<>();
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.isEmpty()) {
          take(block);
          block.clear();
        } else {
          block.add(line);
        }
      }
      ended = true;
    } catch (java.io.IOException e) {
      // The connection was cut, by us or by the server: not an end in order.
    }
  }

  private void take(List<String> block) {
    block.stream().filter(line -> line.startsWith(":")).forEach(comments::add);
    String data = field(block, "data");
    if (data != null) {
      events.add(new Event(field(block, "event"), field(block, "id"), data));
    }
  }

  private static String field(List<String> block, String name) {
    return block.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse(null);
  }
}
