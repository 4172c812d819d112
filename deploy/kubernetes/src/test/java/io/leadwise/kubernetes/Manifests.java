package io.leadwise.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All objects of an overlay. */
public record Manifests(List<Manifest> all) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /**
   * Reads the documents of a YAML stream.
   *
   * @throws UncheckedIOException when it is not YAML
   * @throws ClassCastException when a document is not an object
   */
  public static Manifests parse(String yaml) {
    List<Manifest> manifests = new ArrayList<>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      while (documents.hasNext()) {
        manifests.add(new Manifest((ObjectNode) documents.next()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifests(manifests);
  }

  /** A copy that may be changed. */
  public Manifests copy() {
    return new Manifests(
        new ArrayList<>(all.stream().map(m -> new Manifest(m.content().deepCopy())).toList()));
  }

  /** All objects of a kind. */
  public List<Manifest> ofKind(String kind) {
    return all.stream().filter(m -> m.kind().equals(kind)).toList();
  }

  /** The object of a kind and name, if there is one. */
  public Optional<Manifest> find(String kind, String name) {
    return ofKind(kind).stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /**
   * The object of a kind and name.
   *
   * @throws NoSuchElementException when there is none
   */
  public Manifest get(String kind, String name) {
    return find(kind, name).orElseThrow(() -> new NoSuchElementException(kind + " " + name));
  }
}
