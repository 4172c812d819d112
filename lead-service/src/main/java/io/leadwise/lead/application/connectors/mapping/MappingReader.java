package io.leadwise.lead.application.connectors.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.leadwise.lead.application.connectors.mapping.KindMapping.Filter;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.connectors.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads mapping files. Each CRM has a mapping of ours; a file of the operator changes it field by
 * field: {@code field: ~} takes one out, {@code kind: ~} a whole kind.
 */
public final class MappingReader {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Names go into queries of the other system, so nothing else may stand in them. */
  private static final Pattern SOURCE =
      Pattern.compile("[A-Za-z_]\\w*(\\[\\])?(\\.[A-Za-z_]\\w*)*(@formatted)?");

  private static final Pattern ENTITY = Pattern.compile("[A-Za-z0-9_][\\w-]{0,99}");
  private static final Set<String> OF_KIND = Set.of("from", "modified", "filter", "fields");
  private static final Set<String> OF_FIELD = Set.of("field", "constant", "values", "otherwise");

  private final List<String> sentences = new ArrayList<>();
  private final Map<RecordKind, Parts> parts = new LinkedHashMap<>();

  private MappingReader() {}

  /** What is known of a kind so far. */
  private static final class Parts {
    private String from;
    private String modified;
    private Filter filter;
    private final Map<String, FieldRule> rules = new LinkedHashMap<>();
  }

  /**
   * The mapping of a CRM.
   *
   * @param file of the operator, or null
   * @throws InvalidMappingException with a sentence for each thing that is wrong
   */
  public static Mapping read(ConnectorType type, Path file) {
    MappingReader reader = new MappingReader();
    String own = type.name().toLowerCase(Locale.ROOT) + ".yaml";
    reader.overlay(own, defaults(own));
    if (file != null) {
      reader.overlay(file.getFileName().toString(), text(file));
    }
    return reader.mapping();
  }

  private static String defaults(String name) {
    try (var in = MappingReader.class.getResourceAsStream("/mappings/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InvalidMappingException(List.of("The mapping file " + file + " does not exist."));
    } catch (MalformedInputException e) {
      throw new InvalidMappingException(List.of("The mapping file " + file + " is not UTF-8."));
    } catch (IOException e) {
      throw new InvalidMappingException(
          List.of("The mapping file " + file + " cannot be read: " + e.getMessage() + "."));
    }
  }

  private void overlay(String file, String text) {
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JsonProcessingException e) {
      sentences.add(
          file
              + " is not valid YAML at line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
              + ".");
      return;
    }
    if (root == null || root.isMissingNode() || root.isNull()) {
      return;
    }
    if (!root.isObject()) {
      sentences.add(file + " must hold kinds of records, such as leads, at its top.");
      return;
    }
    root.properties().forEach(entry -> kind(file, entry.getKey(), entry.getValue()));
  }

  private void kind(String file, String name, JsonNode node) {
    RecordKind kind = RecordKind.named(name).orElse(null);
    if (kind == null) {
      sentences.add(
          file
              + " names "
              + name
              + ", which is no kind of record: use sellers, accounts, contacts, leads or"
              + " opportunities.");
      return;
    }
    if (node.isNull()) {
      parts.remove(kind);
      return;
    }
    if (!node.isObject()) {
      sentences.add(file + ": " + name + " must hold from and fields.");
      return;
    }
    Parts known = parts.computeIfAbsent(kind, k -> new Parts());
    String where = file + ": " + name;
    for (String property : names(node)) {
      if (!OF_KIND.contains(property)) {
        sentences.add(
            where + "." + property + " is not known; from, modified, filter and fields are.");
      }
    }
    if (node.has("from")) {
      known.from = matching(where + ".from", node.get("from"), ENTITY);
    }
    if (node.has("modified")) {
      known.modified = matching(where + ".modified", node.get("modified"), SOURCE);
    }
    if (node.has("filter")) {
      known.filter = filter(where + ".filter", node.get("filter"));
    }
    JsonNode fields = node.path("fields");
    if (fields.isObject()) {
      fields.properties().forEach(e -> field(where, kind, known, e.getKey(), e.getValue()));
    } else if (!fields.isMissingNode()) {
      sentences.add(where + ".fields must name a field of the other system for each of ours.");
    }
  }

  private void field(String where, RecordKind kind, Parts known, String name, JsonNode node) {
    String at = where + "." + name;
    if (!kind.fields().contains(name)) {
      sentences.add(
          at + " is no field of " + kind.plural() + "; they are " + sorted(kind.fields()) + ".");
      return;
    }
    if (node.isNull()) {
      known.rules.remove(name);
    } else if (node.isValueNode()) {
      String source = matching(at, node, SOURCE);
      if (source != null) {
        known.rules.put(name, FieldRule.of(source));
      }
    } else if (node.isObject()) {
      rule(at, known, name, node);
    } else {
      sentences.add(at + " must be the name of a field, or hold field or constant.");
    }
  }

  private void rule(String at, Parts known, String name, JsonNode node) {
    for (String property : names(node)) {
      if (!OF_FIELD.contains(property)) {
        sentences.add(
            at + "." + property + " is not known; field, constant, values and otherwise are.");
        return;
      }
    }
    if (node.has("field") == node.has("constant")) {
      sentences.add(at + " must have either field or constant.");
      return;
    }
    if (node.has("constant")) {
      known.rules.put(name, new FieldRule(null, node.get("constant").asText(), Map.of(), null));
      return;
    }
    String source = matching(at + ".field", node.get("field"), SOURCE);
    Map<String, String> values = new LinkedHashMap<>();
    node.path("values").properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    String otherwise = node.hasNonNull("otherwise") ? node.get("otherwise").asText() : null;
    if (source != null) {
      known.rules.put(name, new FieldRule(source, null, values, otherwise));
    }
  }

  private Filter filter(String at, JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    String field = matching(at + ".field", node.path("field"), SOURCE);
    Set<String> values = new LinkedHashSet<>();
    node.path("values").forEach(value -> values.add(value.asText()));
    if (values.isEmpty() || values.stream().anyMatch(value -> !value.matches("[\\w .-]{1,100}"))) {
      sentences.add(at + ".values must list one or more plain values.");
      return null;
    }
    return field == null ? null : new Filter(field, values);
  }

  private String matching(String at, JsonNode node, Pattern pattern) {
    String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
    if (pattern.matcher(text).matches()) {
      return text;
    }
    sentences.add(at + " must be a name of letters, digits and underscores.");
    return null;
  }

  private Mapping mapping() {
    Map<RecordKind, KindMapping> kinds = new LinkedHashMap<>();
    parts.forEach(
        (kind, known) -> {
          if (known.from == null) {
            sentences.add(kind.plural() + ".from is missing: which entity are they read from?");
          }
          for (String field : kind.required()) {
            if (!known.rules.containsKey(field)) {
              sentences.add(kind.plural() + "." + field + " is missing: every record needs it.");
            }
          }
          if (known.rules.containsKey("externalId")
              && known.rules.get("externalId").source() == null) {
            sentences.add(kind.plural() + ".externalId must be a field: a constant names nothing.");
          }
          if (kind == RecordKind.LEAD
              && !known.rules.containsKey("ownerExternalId")
              && !known.rules.containsKey("ownerEmail")) {
            sentences.add(
                "leads.ownerExternalId or leads.ownerEmail is missing: whose is the lead?");
          }
          kinds.put(
              kind, new KindMapping(kind, known.from, known.modified, known.filter, known.rules));
        });
    if (kinds.isEmpty() && sentences.isEmpty()) {
      sentences.add("The mapping names no kind of record.");
    }
    if (!sentences.isEmpty()) {
      throw new InvalidMappingException(sentences);
    }
    return new Mapping(kinds);
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }
}
