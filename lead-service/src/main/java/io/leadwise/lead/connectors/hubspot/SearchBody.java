package io.leadwise.lead.connectors.hubspot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.lead.application.connectors.mapping.KindMapping;
import java.util.TreeSet;

/** Words a search: what changed since a time, in the order of changes. */
final class SearchBody {

  private SearchBody() {}

  static String of(KindMapping mapping, HubSpotPosition at, int size) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode filters = JsonNodeFactory.instance.arrayNode();
    if (at.since() != null) {
      filters
          .addObject()
          .put("propertyName", mapping.modified())
          .put("operator", "GTE")
          .put("value", Long.toString(at.since()));
    }
    if (mapping.filter() != null) {
      ArrayNode values =
          filters
              .addObject()
              .put("propertyName", mapping.filter().field())
              .put("operator", "IN")
              .putArray("values");
      mapping.filter().values().forEach(values::add);
    }
    if (!filters.isEmpty()) {
      body.putArray("filterGroups").addObject().set("filters", filters);
    }
    body.putArray("sorts")
        .addObject()
        .put("propertyName", mapping.modified())
        .put("direction", "ASCENDING");
    ArrayNode properties = body.putArray("properties");
    TreeSet<String> wanted = new TreeSet<>(mapping.sources());
    wanted.add(mapping.modified());
    wanted.forEach(properties::add);
    body.put("limit", size);
    if (at.after() != null) {
      body.put("after", at.after());
    }
    return body.toString();
  }
}
