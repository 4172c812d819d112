package io.leadwise.lead.application.connectors.mapping;

import java.util.Map;

/**
 * Where the value of a field comes from.
 *
 * @param source field of the other system; null for a constant
 * @param constant the value of every row; null where there is a source
 * @param values what to make of certain values; empty for none
 * @param otherwise what to make of all other values when some are named; null leaves the field
 *     empty
 */
public record FieldRule(
    String source, String constant, Map<String, String> values, String otherwise) {

  /** A field that is taken as it is. */
  public static FieldRule of(String source) {
    return new FieldRule(source, null, Map.of(), null);
  }

  /** Null when the row leaves the field empty. */
  String apply(SourceRow row) {
    if (source == null) {
      return constant;
    }
    String value = row.value(source);
    if (values.isEmpty()) {
      return value == null ? otherwise : value;
    }
    return value == null ? otherwise : values.getOrDefault(value.strip(), otherwise);
  }
}
