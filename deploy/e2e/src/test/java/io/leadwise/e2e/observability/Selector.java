package io.leadwise.e2e.observability;

import java.util.List;
import java.util.Set;

/**
 * Which time series an expression reads.
 *
 * @param metric the name of the metric
 * @param matchers what their labels have to be
 * @param labels names of all labels that the expression counts on, those it groups by among them
 */
record Selector(String metric, List<Matcher> matchers, Set<String> labels) {

  /**
   * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
   */
  record Matcher(String label, String operator, String value) {}
}
