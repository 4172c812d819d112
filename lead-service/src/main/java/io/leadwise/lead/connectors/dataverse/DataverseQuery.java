package io.leadwise.lead.connectors.dataverse;

import io.leadwise.lead.application.connectors.mapping.KindMapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words the first request of a table; the others are links that the server gives. */
final class DataverseQuery {

  static final String API = "/api/data/v9.2/";

  /** A field that is not a column: see {@link DataverseRow}. */
  static final String CURRENCY = "transactioncurrencyid.isocurrencycode";

  static final String CURRENCY_COLUMN = "_transactioncurrencyid_value";
  static final String LABEL = "@formatted";

  private DataverseQuery() {}

  static String first(KindMapping mapping) {
    Set<String> columns = new LinkedHashSet<>();
    Map<String, Set<String>> expanded = new LinkedHashMap<>();
    for (String source : mapping.sources()) {
      if (source.equals(CURRENCY)) {
        columns.add(CURRENCY_COLUMN);
      } else if (source.contains(".")) {
        int dot = source.indexOf('.');
        String relation = source.substring(0, dot).replace("[]", "");
        expanded.computeIfAbsent(relation, r -> new TreeSet<>()).add(source.substring(dot + 1));
      } else {
        columns.add(source.replace(LABEL, ""));
      }
    }
    String query = API + mapping.from() + "?$select=" + String.join(",", columns);
    return expanded.isEmpty()
        ? query
        : query
            + "&$expand="
            + expanded.entrySet().stream()
                .map(e -> e.getKey() + "($select=" + String.join(",", e.getValue()) + ")")
                .collect(Collectors.joining(","));
  }
}
