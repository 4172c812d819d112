package io.leadwise.bench.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the stub web answers: status, content type, body. */
record StubAnswer(int status, String contentType, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static StubAnswer json(JsonNode body) {
    try {
      return new StubAnswer(200, "application/json; charset=utf-8", JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree is always JSON", e);
    }
  }

  static StubAnswer html(String body) {
    return new StubAnswer(200, "text/html; charset=utf-8", body);
  }

  static StubAnswer text(int status, String body) {
    return new StubAnswer(status, "text/plain; charset=utf-8", body);
  }
}
