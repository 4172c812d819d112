package io.leadwise.e2e.observability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services export, in the text format of Prometheus. */
final class Scrape {

  private static final Pattern SERIES =
      Pattern.compile("([A-Za-z_:][A-Za-z0-9_:]*)(?:\\{(.*)})? +([^ ]+)(?: \\d+)?");
  private static final Pattern LABEL =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

  private final Map<String, List<Sample>> samples = new HashMap<>();

  /** One time series and its value. */
  record Sample(Map<String, String> labels, double value) {}

  /**
   * Adds what one service answers.
   *
   * @throws IllegalArgumentException for a line that is no sample
   */
  void add(String text) {
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher series = SERIES.matcher(line);
      if (!series.matches()) {
        throw new IllegalArgumentException("No sample: " + line);
      }
      samples
          .computeIfAbsent(series.group(1), name -> new ArrayList<>())
          .add(new Sample(labels(series.group(2)), number(series.group(3))));
    }
  }

  /** All samples of a metric, of whichever service. */
  List<Sample> of(String metric) {
    return samples.getOrDefault(metric, List.of());
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (text != null) {
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
    }
    return labels;
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
