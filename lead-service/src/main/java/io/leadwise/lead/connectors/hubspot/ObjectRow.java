package io.leadwise.lead.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.mapping.SourceRow;
import java.time.DateTimeException;
import java.time.Instant;

/** An object of HubSpot: its values are properties. */
final class ObjectRow implements SourceRow {

  private final JsonNode object;

  ObjectRow(JsonNode object) {
    this.object = object;
  }

  @Override
  public String value(String field) {
    JsonNode value = object.path("properties").path(field);
    if (field.equals("hs_object_id") && (value.isMissingNode() || value.isNull())) {
      value = object.path("id");
    }
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** A time, which comes as a text or in milliseconds; null when there is none. */
  Long millis(String field) {
    String text = value(field);
    if (text == null) {
      return null;
    }
    if (text.matches("\\d{1,15}")) {
      return Long.valueOf(text);
    }
    try {
      return Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
