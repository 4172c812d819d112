package io.leadwise.lead.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.lead.application.connectors.CursorExpiredException;

/** Keeps where a stream stands as JSON, where that is more than a link. */
public final class JsonPosition {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonPosition() {}

  /**
   * @param position null for the beginning
   * @throws CursorExpiredException when it is none of ours
   */
  public static <T> T parse(String position, Class<T> type, T beginning) {
    try {
      return position == null ? beginning : JSON.readValue(position, type);
    } catch (JsonProcessingException e) {
      throw new CursorExpiredException();
    }
  }

  public static String text(Object position) {
    try {
      return JSON.writeValueAsString(position);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
