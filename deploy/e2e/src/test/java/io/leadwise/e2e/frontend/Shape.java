package io.leadwise.e2e.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what two answers consist of, whatever their values are. */
final class Shape {

  private final List<String> differences = new ArrayList<>();

  private Shape() {}

  /**
   * What the example has that the answer has not, or has as another kind. Null fits everything, and
   * of a list one element is enough that is like the example's.
   */
  static List<String> differences(JsonNode example, JsonNode answer) {
    Shape shape = new Shape();
    shape.compare("", example, answer);
    return shape.differences;
  }

  private void compare(String path, JsonNode example, JsonNode answer) {
    if (example.isNull() || answer.isNull()) {
      return;
    }
    if (example.isNumber() ? !answer.isNumber() : example.getNodeType() != answer.getNodeType()) {
      differences.add(
          "%s is %s, the example says %s"
              .formatted(path, answer.getNodeType(), example.getNodeType()));
    } else if (example.isObject()) {
      compareObjects(path, example, answer);
    } else if (example.isArray() && !example.isEmpty() && !answer.isEmpty()) {
      compareLists(path, example.get(0), answer);
    }
  }

  private void compareObjects(String path, JsonNode example, JsonNode answer) {
    for (Map.Entry<String, JsonNode> property : example.properties()) {
      String at = path + "/" + property.getKey();
      if (!answer.has(property.getKey())) {
        differences.add(at + " is missing");
      } else {
        compare(at, property.getValue(), answer.get(property.getKey()));
      }
    }
  }

  private void compareLists(String path, JsonNode example, JsonNode answer) {
    List<String> fewest = null;
    for (JsonNode element : answer) {
      List<String> found = differences(example, element);
      if (fewest == null || found.size() < fewest.size()) {
        fewest = found;
      }
    }
    fewest.forEach(difference -> differences.add(path + "/*" + difference));
  }
}
