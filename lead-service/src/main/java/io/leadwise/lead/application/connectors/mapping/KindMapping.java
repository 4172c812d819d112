package io.leadwise.lead.application.connectors.mapping;

import io.leadwise.lead.domain.connectors.RecordKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How records of one kind are made of the rows of an entity.
 *
 * @param from the entity (table, object) of the other system
 * @param modified the field that tells when a row changed; null where the other system tracks that
 * @param filter only rows with one of these values of a field; null for all
 */
public record KindMapping(
    RecordKind kind, String from, String modified, Filter filter, Map<String, FieldRule> rules) {

  /** Rows with one of the values. */
  public record Filter(String field, Set<String> values) {}

  public MappedRecord map(SourceRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    rules.forEach((field, rule) -> values.put(field, rule.apply(row)));
    return new MappedRecord(kind, values);
  }

  /** Fields of the other system that are read, each once. */
  public Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    rules.values().stream()
        .map(FieldRule::source)
        .filter(source -> source != null)
        .forEach(sources::add);
    return sources;
  }

  /** The field of the other system that the external id comes from. */
  public String idSource() {
    return rules.get("externalId").source();
  }
}
