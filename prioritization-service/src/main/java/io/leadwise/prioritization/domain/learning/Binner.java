package io.leadwise.prioritization.domain.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds bins for fields: quantiles of numbers, the frequent values of categories.
 *
 * @param mostBins most ranges of a number, and most values of a category
 * @param rare fewer leads than this make no bin of their own
 */
record Binner(int mostBins, int rare) {

  Bins bins(Feature feature, List<FeatureRow> rows) {
    return feature.kind() == Feature.Kind.NUMBER
        ? numberBins(feature.name(), rows)
        : categoryBins(feature.name(), rows);
  }

  private NumberBins numberBins(String field, List<FeatureRow> rows) {
    double[] values =
        rows.stream()
            .map(row -> row.number(field))
            .filter(value -> value != null && !value.isNaN())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return new NumberBins(field, borders(values));
  }

  /** A border lies only between different values, with enough leads on both sides. */
  private List<Double> borders(double[] sorted) {
    int wanted = Math.max(rare, (sorted.length + mostBins - 1) / mostBins);
    double[] borders = new double[mostBins];
    int count = 0;
    int start = 0;
    for (int i = 1; i < sorted.length && count < mostBins - 1; i++) {
      if (sorted[i] > sorted[i - 1] && i - start >= wanted && sorted.length - i >= rare) {
        borders[count++] = sorted[i];
        start = i;
      }
    }
    return Arrays.stream(borders, 0, count).boxed().toList();
  }

  private CategoryBins categoryBins(String field, List<FeatureRow> rows) {
    Map<String, Long> counts =
        rows.stream()
            .map(row -> row.category(field))
            .filter(value -> value != null)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new CategoryBins(
        field,
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= rare)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(mostBins)
            .map(Map.Entry::getKey)
            .toList());
  }
}
