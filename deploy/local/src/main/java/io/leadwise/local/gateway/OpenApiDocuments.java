package io.leadwise.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.leadwise.local.service.Service;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers with the OpenAPI documents of all services as one. */
final class OpenApiDocuments {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final HttpClient client;
  private final Map<Service, Integer> ports;

  OpenApiDocuments(HttpClient client, Map<Service, Integer> ports) {
    this.client = client;
    this.ports = ports;
  }

  void answer(RoutingContext context) {
    Map<Service, Future<JsonNode>> documents = new EnumMap<>(Service.class);
    ports.forEach((service, port) -> documents.put(service, document(port)));
    Future.all(documents.values().stream().toList())
        .onSuccess(all -> Answers.text(context, "application/yaml", merged(documents)))
        .onFailure(
            failure ->
                Answers.problem(
                    context,
                    503,
                    "service-unavailable",
                    "A service does not answer at the moment."));
  }

  private static String merged(Map<Service, Future<JsonNode>> documents) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    documents.forEach((service, document) -> byName.put(service.directory(), document.result()));
    return Answers.text(YAML, OpenApiGuide.complete(OpenApiMerge.merge(byName)));
  }

  private Future<JsonNode> document(int port) {
    return client
        .request(HttpMethod.GET, port, "127.0.0.1", "/q/openapi?format=json")
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body)
        .map(body -> parsed(body.toString(), port));
  }

  private static JsonNode parsed(String body, int port) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not an OpenAPI document on port " + port, e);
    }
  }
}
