package io.leadwise.lead.connectors.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The currencies of Dataverse: rows name them by id, and change tracking does not bring their codes
 * along. They are few and are read once, and again when a row names one that is new.
 */
@ApplicationScoped
class Currencies {

  private static final String QUERY =
      DataverseQuery.API + "transactioncurrencies?$select=transactioncurrencyid,isocurrencycode";

  private final Map<String, Map<String, String>> byConnection = new ConcurrentHashMap<>();

  /** The ISO 4217 code, or null when nobody knows. */
  String code(Connection connection, RemoteApi api, String id) {
    Map<String, String> known =
        byConnection.computeIfAbsent(connection.name(), name -> new ConcurrentHashMap<>());
    if (!known.containsKey(id)) {
      for (JsonNode row : api.require(RemoteRequest.get(api.uri(QUERY))).json().path("value")) {
        known.put(row.path("transactioncurrencyid").asText(), row.path("isocurrencycode").asText());
      }
      known.putIfAbsent(id, "");
    }
    String code = known.get(id);
    return code.isEmpty() ? null : code;
  }
}
