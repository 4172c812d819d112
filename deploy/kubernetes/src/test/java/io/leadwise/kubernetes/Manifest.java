package io.leadwise.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** One object, as kustomize renders it. */
public record Manifest(ObjectNode content) {

  /** Group and version, such as {@code apps/v1}. */
  public String apiVersion() {
    return content.path("apiVersion").asText();
  }

  /** Kind, such as {@code Deployment}. */
  public String kind() {
    return content.path("kind").asText();
  }

  /** Name within kind and namespace. */
  public String name() {
    return content.path("metadata").path("name").asText();
  }

  /** The labels of the object itself, not those of its pods. */
  public JsonNode labels() {
    return content.path("metadata").path("labels");
  }

  /** What stands at a JSON pointer; a missing node when nothing does. */
  public JsonNode at(String pointer) {
    return content.at(pointer);
  }

  /** The labels of the pods of a Deployment. */
  public JsonNode podLabels() {
    return at("/spec/template/metadata/labels");
  }

  /** What a Deployment says about its pods. */
  public JsonNode pod() {
    return at("/spec/template/spec");
  }

  /** The containers of a Deployment's pods, those that only prepare included. */
  public List<JsonNode> containers() {
    return List.of("containers", "initContainers").stream()
        .flatMap(list -> elements(pod().path(list)).stream())
        .toList();
  }

  /** The elements of a list; none when there is no list. */
  public static List<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
