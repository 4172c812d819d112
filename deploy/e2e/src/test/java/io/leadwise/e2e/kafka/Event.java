package io.leadwise.e2e.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a topic, as any consumer outside of Leadwise would take it. */
public record Event(String key, String text, Map<String, String> headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Event of(ConsumerRecord<String, String> source) {
    Map<String, String> headers = new HashMap<>();
    source
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return new Event(source.key(), source.value(), headers);
  }

  public String id() {
    return headers.get("ce_id");
  }

  public long revision() {
    return value().path("revision").asLong();
  }

  public JsonNode value() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }
}
