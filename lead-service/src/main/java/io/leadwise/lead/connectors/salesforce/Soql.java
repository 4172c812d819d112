package io.leadwise.lead.connectors.salesforce;

import io.leadwise.lead.application.connectors.mapping.KindMapping;
import io.leadwise.lead.domain.connectors.RecordKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words queries. Names and values of a mapping were checked when it was read. */
final class Soql {

  static final String DELETED = "IsDeleted";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final KindMapping mapping;

  Soql(KindMapping mapping) {
    this.mapping = mapping;
  }

  String count(String since) {
    return "SELECT COUNT() FROM " + mapping.from() + where(since);
  }

  /** In no order. */
  String rows(String since) {
    Set<String> fields = new LinkedHashSet<>(mapping.sources());
    fields.add(mapping.modified());
    if (tellsDeleted()) {
      fields.add(DELETED);
    }
    return "SELECT " + String.join(",", fields) + " FROM " + mapping.from() + where(since);
  }

  String rowsInOrder(String since) {
    return rows(since) + " ORDER BY " + mapping.modified() + "," + mapping.idSource();
  }

  /** Users are never deleted, only made inactive. */
  boolean tellsDeleted() {
    return mapping.kind() != RecordKind.SELLER;
  }

  private String where(String since) {
    List<String> conditions = new ArrayList<>();
    if (since != null) {
      conditions.add(mapping.modified() + " >= " + TIME.format(Instant.parse(since)));
    }
    if (mapping.filter() != null) {
      conditions.add(
          mapping.filter().field()
              + " IN ("
              + mapping.filter().values().stream()
                  .map(value -> "'" + value + "'")
                  .collect(Collectors.joining(","))
              + ")");
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }
}
