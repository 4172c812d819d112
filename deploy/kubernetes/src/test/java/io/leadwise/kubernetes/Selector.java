package io.leadwise.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/** Label selectors, as Kubernetes understands them. */
public final class Selector {

  private Selector() {}

  /**
   * Whether a selector with {@code matchLabels} and {@code matchExpressions} takes an object with
   * these labels; an empty one takes all.
   */
  public static boolean matches(JsonNode selector, JsonNode labels) {
    return matchesAll(selector.path("matchLabels"), labels)
        && Manifest.elements(selector.path("matchExpressions")).stream()
            .allMatch(expression -> holds(expression, labels));
  }

  /** Whether all these labels are among those. */
  public static boolean matchesAll(JsonNode wanted, JsonNode labels) {
    return wanted.properties().stream()
        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
  }

  private static boolean holds(JsonNode expression, JsonNode labels) {
    JsonNode value = labels.get(expression.path("key").asText());
    boolean listed = Manifest.elements(expression.path("values")).contains(value);
    String operator = expression.path("operator").asText();
    return switch (operator) {
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      case "In" -> listed;
      case "NotIn" -> !listed;
      default -> throw new IllegalArgumentException("unknown operator " + operator);
    };
  }
}
