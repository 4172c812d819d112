package io.leadwise.e2e.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoPerson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Follows server-sent events through the gateway, in a thread of its own. */
public final class EventStream implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An event as it came. */
  public record Message(String name, JsonNode data) {}

  private final HttpResponse<InputStream> response;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile int heartbeats;
  private volatile boolean ended;

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    Thread reader = new Thread(this::read, "event-stream");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens the stream under a path of the API. */
  public static EventStream open(Suite suite, DemoPerson person, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(suite.url() + path))
            .header("accept", "text/event-stream")
            .header("authorization", "Bearer " + suite.issuer().token(person))
            .build();
    try {
      return new EventStream(
          HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  /** What came so far. */
  public List<Message> messages() {
    return messages;
  }

  /** How many comments came so far. */
  public int heartbeats() {
    return heartbeats;
  }

  /** The service closed the stream. */
  public boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String name = "";
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith(":")) {
          heartbeats++;
        } else if (line.startsWith("event:")) {
          name = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          messages.add(new Message(name, JSON.readTree(line.substring("data:".length()))));
        }
      }
      ended = true;
    } catch (IOException e) {
      // Cut off, by us or by the other side; that is not an end in order.
    }
  }
}
