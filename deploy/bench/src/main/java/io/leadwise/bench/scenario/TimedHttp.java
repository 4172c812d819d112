package io.leadwise.bench.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.local.service.SuiteException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain requests with a token, for measuring single ones. */
final class TimedHttp {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MOST_ATTEMPTS = 50;

  private final String origin;
  private final String token;

  /**
   * Requests of the holder of a token.
   *
   * @param origin without a slash at the end
   */
  TimedHttp(String origin, String token) {
    this.origin = origin;
    this.token = token;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /**
   * Asks until it is answered with 200, and returns the body: each connection whose session in the
   * database was ended fails once.
   */
  String read(String path) {
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      HttpResponse<String> answer = get(path);
      if (answer.statusCode() == 200) {
        return answer.body();
      }
    }
    throw new SuiteException("This is not answered: " + path);
  }

  /** Returns the cursor of the page after this one; empty when it is the last. */
  static String nextCursor(String page) {
    try {
      return JSON.readTree(page).path("nextCursor").asText("");
    } catch (JsonProcessingException e) {
      throw new SuiteException("A list is not JSON.", e);
    }
  }

  HttpResponse<String> post(String path, Object body) {
    try {
      return send(
          request(path)
              .header("content-type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .timeout(LIMIT)
        .header("accept", "application/json")
        .header("authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new SuiteException(request.uri().getPath() + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
