package io.leadwise.prioritization.domain.learning;

import java.util.Map;

/**
 * Values of fields, by their names; a field without a value is missing. It holds no name, address
 * or text of a person.
 */
public record FeatureRow(Map<String, Double> numbers, Map<String, String> categories) {

  public FeatureRow {
    numbers = numbers == null ? Map.of() : Map.copyOf(numbers);
    categories = categories == null ? Map.of() : Map.copyOf(categories);
  }

  /** The number, or null when it is missing. */
  public Double number(String field) {
    return numbers.get(field);
  }

  /** The category, or null when it is missing. */
  public String category(String field) {
    return categories.get(field);
  }
}
