package io.leadwise.e2e.fuzz;

import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoPerson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests as they are, through the gateway of a suite. */
final class FuzzClient {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String EVENTS = "text/event-stream";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final String origin;
  private final Map<DemoPerson, String> tokens = new EnumMap<>(DemoPerson.class);

  FuzzClient(Suite suite) {
    this.origin = suite.url();
    for (DemoPerson person : DemoPerson.values()) {
      tokens.put(person, suite.issuer().token(person));
    }
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws UncheckedIOException when there is none, within 30 seconds
   */
  FuzzAnswer send(FuzzRequest request) {
    BodyPublisher body =
        request.body() == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(origin + request.address()))
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + tokens.get(request.person()))
            .method(request.method(), body);
    request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
    try {
      HttpResponse<InputStream> response = http.send(builder.build(), BodyHandlers.ofInputStream());
      return read(response);
    } catch (IOException e) {
      throw new UncheckedIOException(request.curl(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static FuzzAnswer read(HttpResponse<InputStream> response) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    String type = headers.getOrDefault("content-type", "");
    try (InputStream in = response.body()) {
      String body =
          type.startsWith(EVENTS) ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new FuzzAnswer(response.statusCode(), type, headers, body);
    }
  }
}
