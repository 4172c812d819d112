package io.leadwise.lead.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.mapping.SourceRow;
import io.leadwise.lead.connectors.http.JsonRow;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An owner of HubSpot; {@code fullName} is put together of its two names. */
final class OwnerRow implements SourceRow {

  private final JsonRow owner;

  OwnerRow(JsonNode owner) {
    this.owner = new JsonRow(owner);
  }

  @Override
  public String value(String field) {
    if (!field.equals("fullName")) {
      return owner.value(field);
    }
    String name =
        Stream.of(owner.value("firstName"), owner.value("lastName"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return name.isBlank() ? null : name;
  }
}
