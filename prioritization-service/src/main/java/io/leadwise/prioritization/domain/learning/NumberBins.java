package io.leadwise.prioritization.domain.learning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Ranges of a number.
 *
 * @param borders ascending; a number equal to a border belongs to the range above it
 */
public record NumberBins(String field, List<Double> borders) implements Bins {

  public NumberBins {
    borders = List.copyOf(borders);
  }

  @Override
  public int size() {
    return borders.size() + 2;
  }

  @Override
  public int of(FeatureRow row) {
    Double value = row.number(field);
    return value == null || value.isNaN() ? MISSING : 1 + below(value);
  }

  /** Number of borders that are not above the value. */
  private int below(double value) {
    int low = 0;
    int high = borders.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (borders.get(middle) <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String label(int bin) {
    if (bin == MISSING) {
      return "not known";
    }
    if (borders.isEmpty()) {
      return "known";
    }
    if (bin == 1) {
      return "below " + plain(borders.get(0));
    }
    return bin == size() - 1
        ? plain(borders.get(bin - 2)) + " or more"
        : plain(borders.get(bin - 2)) + " to below " + plain(borders.get(bin - 1));
  }

  @Override
  public boolean areNeighbours(int bin, int next) {
    return bin != MISSING && next == bin + 1 && next < size();
  }

  private static String plain(double border) {
    return new BigDecimal(border, MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
  }
}
