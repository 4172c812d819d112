package io.leadwise.lead.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer of another system, read whole. */
public record RemoteAnswer(int status, HttpHeaders headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * @throws ConnectorFailedException {@code remote-malformed} when it is no JSON
   */
  public JsonNode json() {
    try {
      JsonNode read = JSON.readTree(body);
      if (read != null && !read.isMissingNode()) {
        return read;
      }
    } catch (IOException e) {
      // Said below, without the body: it may hold personal data.
      throw malformed();
    }
    throw malformed();
  }

  private static ConnectorFailedException malformed() {
    return new ConnectorFailedException("remote-malformed", "The answer is not valid JSON.");
  }

  /**
   * The code of an error, as the systems that we speak to word it: {@code error.code}, {@code
   * category}, or {@code errorCode} of the first of a list; empty when there is none.
   */
  public String errorCode() {
    try {
      JsonNode read = JSON.readTree(body);
      JsonNode first = read != null && read.isArray() ? read.path(0) : read;
      if (first == null) {
        return "";
      }
      for (JsonNode code :
          new JsonNode[] {
            first.path("error").path("code"),
            first.path("errorCode"),
            first.path("category"),
            first.path("error")
          }) {
        if (code.isTextual() && code.asText().matches("[\\w.:-]{1,100}")) {
          return code.asText();
        }
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Answers hold personal data. */
  @Override
  public String toString() {
    return "RemoteAnswer[" + status + "]";
  }
}
