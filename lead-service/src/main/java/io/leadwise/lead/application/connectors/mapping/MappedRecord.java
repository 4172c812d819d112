package io.leadwise.lead.application.connectors.mapping;

import io.leadwise.lead.domain.connectors.RecordKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row in the words of this service.
 *
 * @param values texts by field; a field that the mapping does not fill is missing, one that the row
 *     leaves empty is null
 */
public record MappedRecord(RecordKind kind, Map<String, String> values) {

  public MappedRecord {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Null when it is empty or missing. */
  public String value(String field) {
    String value = values.get(field);
    return value == null || value.isBlank() ? null : value;
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** Null when the row has none: it cannot be taken then. */
  public String externalId() {
    return value("externalId");
  }

  /** Rows are personal data. */
  @Override
  public String toString() {
    return "MappedRecord[" + kind + "]";
  }
}
