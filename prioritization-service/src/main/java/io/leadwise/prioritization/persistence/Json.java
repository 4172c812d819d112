package io.leadwise.prioritization.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.json.EventJson;

/** The form of the stored documents. */
final class Json {
  private static final ObjectMapper MAPPER = new EventJson().mapper();

  private Json() {}

  static String write(Object value) {
    try {
      return value == null ? null : MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw unreadable("A document could not be written", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return json == null ? null : MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw unreadable("A stored " + type.getSimpleName() + " could not be read", e);
    }
  }

  private static StorageException unreadable(String message, JsonProcessingException e) {
    // With its location, the message would quote the document, which holds personal data.
    e.clearLocation();
    return new StorageException(message, e);
  }
}
