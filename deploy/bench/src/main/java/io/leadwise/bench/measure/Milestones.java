package io.leadwise.bench.measure;

import java.util.Collection;
import java.util.List;

/**
 * When half, 99 % and all of what was expected were through, in seconds; NaN where it never came
 * that far.
 */
public record Milestones(double half, double ninetyNine, double all) {

  /** A count at a time. */
  public record Point(double seconds, long count) {}

  /**
   * From the time of each single arrival.
   *
   * @param expected how many should arrive
   */
  public static Milestones ofArrivals(Collection<Double> seconds, long expected) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return new Milestones(
        arrival(sorted, needed(0.5, expected)),
        arrival(sorted, needed(0.99, expected)),
        arrival(sorted, expected));
  }

  /** From counts that grow. */
  public static Milestones ofCounts(List<Point> points, long expected) {
    return new Milestones(
        reached(points, needed(0.5, expected)),
        reached(points, needed(0.99, expected)),
        reached(points, expected));
  }

  private static long needed(double share, long expected) {
    return (long) Math.ceil(share * expected);
  }

  private static double arrival(List<Double> sorted, long rank) {
    return rank < 1 || rank > sorted.size() ? Double.NaN : sorted.get((int) rank - 1);
  }

  private static double reached(List<Point> points, long count) {
    return points.stream()
        .filter(point -> count > 0 && point.count() >= count)
        .mapToDouble(Point::seconds)
        .findFirst()
        .orElse(Double.NaN);
  }
}
