package io.leadwise.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import io.leadwise.local.gateway.OpenApiGuide;
import io.leadwise.local.gateway.OpenApiMerge;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of the API in this repository. */
final class ApiDocuments {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  static final Path MERGED = ROOT.resolve("docs/api/openapi.yaml");

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(Feature.WRITE_DOC_START_MARKER)
              .disable(Feature.SPLIT_LINES)
              .enable(Feature.LITERAL_BLOCK_STYLE));

  private ApiDocuments() {}

  /** The services' committed documents as the gateway would serve them together. */
  static ObjectNode merge() {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      documents.put(
          service.directory(),
          read(ROOT.resolve(service.directory()).resolve("src/main/openapi/openapi.yaml")));
    }
    return OpenApiGuide.complete(OpenApiMerge.merge(documents));
  }

  /** Documents of versions that were released; what they promise stays. */
  static List<Path> released() {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/api/released"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static String text(JsonNode document) {
    try {
      return YAML.writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
