package io.leadwise.lead.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.mapping.SourceRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that came as JSON. {@code a.b} reads inside of an object, {@code a[].b} of each in a list.
 */
public final class JsonRow implements SourceRow {

  private final JsonNode node;

  public JsonRow(JsonNode node) {
    this.node = node;
  }

  @Override
  public String value(String field) {
    JsonNode direct = node.get(field);
    if (direct != null) {
      return text(direct);
    }
    int list = field.indexOf("[].");
    if (list > 0) {
      List<String> values = new ArrayList<>();
      String rest = field.substring(list + 3);
      node.path(field.substring(0, list))
          .forEach(
              element -> {
                String value = new JsonRow(element).value(rest);
                if (value != null) {
                  values.add(value);
                }
              });
      return values.isEmpty() ? null : String.join(",", values);
    }
    int dot = field.indexOf('.');
    return dot < 0
        ? null
        : new JsonRow(node.path(field.substring(0, dot))).value(field.substring(dot + 1));
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isContainerNode() ? null : value.asText();
  }
}
