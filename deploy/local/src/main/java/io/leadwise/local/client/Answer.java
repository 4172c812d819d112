package io.leadwise.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * What the API answered.
 *
 * @param uri where the request went
 * @param body JSON; a missing node when there was none
 */
public record Answer(URI uri, int status, HttpHeaders headers, JsonNode body) {

  /** First value of a header; null when it is absent. */
  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** Path of the created thing, from the {@code Location} header. */
  public String locationPath() {
    String location =
        headers
            .firstValue("location")
            .orElseThrow(() -> new IllegalStateException("No Location in the answer of " + uri));
    return URI.create(location).getPath();
  }

  /** Code of the problem document; empty when the answer is none. */
  public String problemCode() {
    return body.path("code").asText();
  }

  /** What the problem document says went wrong. */
  public String detail() {
    return body.path("detail").asText(body.path("title").asText("No detail was given."));
  }

  /** The refusal as one sentence. */
  public String refusal() {
    return "%s answered %d: %s".formatted(uri.getPath(), status, detail());
  }
}
