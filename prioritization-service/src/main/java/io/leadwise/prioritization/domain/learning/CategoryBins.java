package io.leadwise.prioritization.domain.learning;

import java.util.List;

/**
 * Values of a field, each in its own bin. The last bin is for all others: rare ones, and those that
 * were never seen.
 */
public record CategoryBins(String field, List<String> values) implements Bins {

  public CategoryBins {
    values = List.copyOf(values);
  }

  @Override
  public int size() {
    return values.size() + 2;
  }

  @Override
  public int of(FeatureRow row) {
    String value = row.category(field);
    if (value == null) {
      return MISSING;
    }
    int known = values.indexOf(value);
    return known < 0 ? size() - 1 : known + 1;
  }

  @Override
  public String label(int bin) {
    if (bin == MISSING) {
      return "not known";
    }
    return bin == size() - 1 ? "another value" : values.get(bin - 1);
  }
}
