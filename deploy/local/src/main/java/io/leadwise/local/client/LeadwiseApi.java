package io.leadwise.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadwise.local.service.SuiteException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The HTTP API as one person uses it, through the gateway. */
public final class LeadwiseApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String origin;
  private final String token;

  /**
   * The API for the holder of a token.
   *
   * @param origin address of the gateway, without a slash at the end
   */
  public LeadwiseApi(String origin, String token) {
    this.origin = origin;
    this.token = token;
  }

  /**
   * Reads a path. Where a service asks for patience (503 with {@code Retry-After}), it is asked
   * again, a few times.
   *
   * @throws SuiteException unless the answer is 200
   */
  public Answer get(String path) {
    Answer answer = send(request(path).GET());
    for (int again = 1; again < ATTEMPTS && asksForPatience(answer); again++) {
      pause();
      answer = send(request(path).GET());
    }
    return expect(answer, 200);
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted while a service is waited for", e);
    }
  }

  private static boolean asksForPatience(Answer answer) {
    return answer.status() == 503 && answer.header("retry-after") != null;
  }

  /** Writes JSON with any method, whatever is answered; headers are name, value, name, value. */
  public Answer send(String method, String path, Object body, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(
        request
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(text(body))));
  }

  /** Posts a text of the given media type, whatever is answered. */
  public Answer post(String path, String contentType, String body) {
    return send(
        request(path).header("content-type", contentType).POST(BodyPublishers.ofString(body)));
  }

  /** All items of a list, page by page, up to the given number. */
  public List<JsonNode> list(String path, int most) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = null;
    do {
      int limit = Math.min(200, most - items.size());
      String separator = path.contains("?") ? "&" : "?";
      String page =
          path + separator + "limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor);
      JsonNode body = get(page).body();
      body.path("items").forEach(items::add);
      cursor = body.path("nextCursor").asText(null);
    } while (cursor != null && items.size() < most);
    return items;
  }

  /**
   * Gives the answer back when it has one of the expected statuses.
   *
   * @throws SuiteException with the refusal otherwise
   */
  public static Answer expect(Answer answer, int... statuses) {
    for (int status : statuses) {
      if (answer.status() == status) {
        return answer;
      }
    }
    throw new SuiteException(answer.refusal());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .timeout(LIMIT)
        .header("accept", "application/json")
        .header("authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(
          request.uri(), response.statusCode(), response.headers(), parse(response.body()));
    } catch (IOException e) {
      throw new SuiteException(request.uri() + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted while waiting for " + request.uri(), e);
    }
  }

  private static JsonNode parse(String body) {
    if (body.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      // A proxy or a broken server may answer with a page; the status still tells.
      return JSON.createObjectNode().put("detail", body.strip());
    }
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + body, e);
    }
  }
}
