package io.leadwise.lead.connectors.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to another system; the token is added when it is sent.
 *
 * @param body null for none
 */
public record RemoteRequest(String method, URI uri, Map<String, String> headers, String body) {

  public static RemoteRequest get(URI uri) {
    return new RemoteRequest("GET", uri, Map.of("Accept", "application/json"), null);
  }

  public static RemoteRequest json(String method, URI uri, String body) {
    return new RemoteRequest(
        method,
        uri,
        Map.of("Accept", "application/json", "Content-Type", "application/json"),
        body);
  }

  public RemoteRequest with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new RemoteRequest(method, uri, more, body);
  }

  /** Addresses and bodies hold personal data. */
  @Override
  public String toString() {
    return "RemoteRequest[" + method + "]";
  }
}
