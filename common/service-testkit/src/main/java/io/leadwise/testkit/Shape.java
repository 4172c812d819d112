package io.leadwise.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares which fields two JSON values have, whatever stands in them. */
final class Shape {

  private final List<String> differences = new ArrayList<>();

  private Shape() {}

  static List<String> differences(JsonNode example, JsonNode actual) {
    Shape shape = new Shape();
    shape.compare("$", List.of(example), actual);
    return shape.differences;
  }

  private void compare(String path, List<JsonNode> samples, JsonNode actual) {
    List<JsonNode> known = samples.stream().filter(s -> !s.isNull()).toList();
    if (actual.isNull() || known.isEmpty()) {
      return;
    }
    if (known.stream().noneMatch(s -> s.getNodeType() == actual.getNodeType())) {
      differences.add(path + " is " + actual.getNodeType() + ", not " + known.get(0).getNodeType());
    } else if (actual.isObject()) {
      compareFields(path, known, actual);
    } else if (actual.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      known.forEach(sample -> sample.forEach(elements::add));
      actual.forEach(element -> compare(path + "[]", elements, element));
    }
  }

  private void compareFields(String path, List<JsonNode> samples, JsonNode actual) {
    Set<String> possible = new TreeSet<>();
    samples.forEach(sample -> sample.fieldNames().forEachRemaining(possible::add));
    for (String field : possible) {
      List<JsonNode> values =
          samples.stream().filter(s -> s.has(field)).map(s -> s.get(field)).toList();
      if (actual.has(field)) {
        compare(path + "." + field, values, actual.get(field));
      } else if (values.size() == samples.size()) {
        differences.add(path + "." + field + " is missing");
      }
    }
    actual
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!possible.contains(field)) {
                differences.add(path + "." + field + " is not in the example");
              }
            });
  }
}
