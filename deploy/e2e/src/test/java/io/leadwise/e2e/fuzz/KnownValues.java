package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What answers have told so far: ids, cursors, versions. Requests made of them reach things that
 * are there, where invented ones would all end at the same 404.
 */
final class KnownValues {

  private static final int MOST_EACH = 40;
  private static final int LONGEST = 400;

  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();

  /** Remembers a value under the name of a property, or under the path of a collection. */
  void add(String name, String value) {
    List<String> known = values.computeIfAbsent(name, key -> new ArrayList<>());
    if (known.size() < MOST_EACH && !known.contains(value)) {
      known.add(value);
    }
  }

  /** Remembers what an answer names. */
  void learn(FuzzOperation operation, JsonNode body) {
    for (Map.Entry<String, JsonNode> property : body.properties()) {
      JsonNode value = property.getValue();
      if (value.isTextual() && !value.asText().isEmpty() && value.asText().length() <= LONGEST) {
        String name = property.getKey();
        add(name.equals("id") ? operation.path() : name, value.asText());
      } else {
        learn(operation, value);
      }
    }
    if (body.isArray()) {
      body.forEach(item -> learn(operation, item));
    }
  }

  /** Remembers the version that an address has. */
  void version(String path, String entityTag) {
    versions.put(path, entityTag);
  }

  Optional<String> version(String path) {
    return Optional.ofNullable(versions.get(path));
  }

  /** A value for a path parameter of a template such as {@code /api/v1/leads/{id}/email}. */
  Optional<String> inPath(String template, String name, RandomGenerator random) {
    String collection = template.substring(0, template.indexOf("/{" + name + "}"));
    return any(List.of(collection, name), random).or(() -> named(name, random));
  }

  /** A value for a property or query parameter of that name. */
  Optional<String> named(String name, RandomGenerator random) {
    if (name.equals("cursor")) {
      return any(List.of("nextCursor"), random);
    }
    String noun = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return any(List.of(name, "/api/v1/" + plural), random);
  }

  private Optional<String> any(List<String> names, RandomGenerator random) {
    List<String> known =
        names.stream().flatMap(name -> values.getOrDefault(name, List.of()).stream()).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.get(random.nextInt(known.size())));
  }
}
