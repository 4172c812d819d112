package io.leadwise.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** Percentiles by nearest rank: always a value that was measured. */
public final class Percentiles {

  private final double[] sorted;

  private Percentiles(double[] sorted) {
    this.sorted = sorted;
  }

  /** Of any values, in any order. */
  public static Percentiles of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Percentiles(sorted);
  }

  /** Of the values of all of them. */
  public static Percentiles merged(Collection<Percentiles> parts) {
    double[] sorted =
        parts.stream().flatMapToDouble(part -> Arrays.stream(part.sorted)).sorted().toArray();
    return new Percentiles(sorted);
  }

  public int count() {
    return sorted.length;
  }

  /**
   * The smallest value that at least this share of all values do not exceed.
   *
   * @param percent above 0, at most 100
   * @return NaN when there are no values
   */
  public double at(double percent) {
    if (percent <= 0 || percent > 100) {
      throw new IllegalArgumentException("Above 0, at most 100: " + percent);
    }
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }

  /** Largest value; NaN when there are none. */
  public double max() {
    return at(100);
  }
}
